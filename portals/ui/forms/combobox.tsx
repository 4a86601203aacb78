import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { IconButton } from '../base/button.tsx';
import { classes } from '../base/classes.ts';
import { besidePart } from '../overlays/beside-part.ts';
import { useLatePart } from '../overlays/late-part.ts';
import { useUi } from '../provider/ui-context.ts';
import type { Option } from './choice-fields.tsx';
import { Field, type FieldProps } from './field.tsx';
import { useMark } from './use-mark.ts';
import { type SearchState, useSearch } from './use-search.ts';

/** What {@link Combobox} takes. */
export interface ComboboxProps extends FieldProps<Option | undefined> {
  /** Finds what fits the text; the signal says when nobody waits for it any more. */
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly Option[]>;
  readonly placeholder?: string;
}

/** One of many, found while typing. Keyboard by the ARIA pattern of a combobox with a list. */
export function Combobox({ value, onChange, search, placeholder, ...frame }: ComboboxProps): ReactNode {
  const { messages } = useUi();
  const listId = useId();
  const [text, setText] = useState<string>();
  const [opened, setOpened] = useState(false);
  const found = useSearch(search, text ?? '', { active: opened, waitMs: 250 });
  const target = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpened(false);
    setText(undefined);
    mark.reset();
  };
  const Beside = useLatePart(besidePart, opened, close);
  const choose = (option: Option | undefined) => {
    if (option?.disabled) return;
    onChange(option);
    close();
  };
  const mark = useMark<Option>(found, { keyOf: ({ value }) => value, onTake: choose });
  const { at } = mark;
  const step = (by: 1 | -1) => (opened ? mark.step(by) : setOpened(true));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && opened && (found.searching || found.results[at])) mark.take();
    else if (event.key === 'Escape' && opened) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Field frame={frame}>
      {(input) => (
        <>
          <div className="ui-input-group" ref={target}>
            <input
              {...input}
              className="ui-input"
              role="combobox"
              aria-expanded={opened}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={opened && found.results[at] ? `${listId}-${at}` : undefined}
              autoComplete="off"
              placeholder={placeholder ?? messages.searchHint}
              value={text ?? value?.label ?? ''}
              onChange={(event) => {
                setText(event.currentTarget.value);
                mark.reset();
                setOpened(true);
              }}
              onClick={() => setOpened(true)}
              onFocus={besidePart.prepare}
              onBlur={close}
              onKeyDown={onKeyDown}
            />
            {value && !frame.disabled && (
              <IconButton
                label={`${messages.clear}: ${frame.label}`}
                icon="close"
                onClick={() => choose(undefined)}
              />
            )}
          </div>
          {Beside && (
            <Beside opened={opened} onClose={close} target={target} fitting className="ui-dropdown">
              <FoundList listId={listId} found={found} at={at} label={frame.label} onChoose={choose} />
            </Beside>
          )}
        </>
      )}
    </Field>
  );
}

function FoundList({
  listId,
  found,
  at,
  label,
  onChoose,
}: {
  listId: string;
  found: SearchState<Option>;
  at: number;
  label: string;
  onChoose: (option: Option) => void;
}): ReactNode {
  const { messages } = useUi();
  const says =
    found.error ??
    (found.searching ? messages.searching : found.results.length === 0 && messages.nothingFound);
  return (
    <>
      <div id={listId} role="listbox" aria-label={label} className="ui-options">
        {found.results.map((option, index) => (
          <div
            key={option.value}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            aria-disabled={option.disabled || undefined}
            className={classes('ui-option', { 'ui-option-at': index === at })}
            ref={index === at ? (element) => element?.scrollIntoView?.({ block: 'nearest' }) : undefined}
            // The input keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option)}
          >
            {option.label}
            {option.description && <span className="ui-description">{option.description}</span>}
          </div>
        ))}
      </div>
      <div role="status" className={says ? 'ui-option-none' : 'ui-hidden'}>
        {says || ''}
      </div>
    </>
  );
}

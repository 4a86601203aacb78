import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { classes } from '../base/classes.ts';
import { Icon, type IconName } from '../base/icon.tsx';
import { useMark } from '../forms/use-mark.ts';
import { useSearch } from '../forms/use-search.ts';
import { useUi } from '../provider/ui-context.ts';
import { Dialog } from './dialog.tsx';

/** Something to go to or to do. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly icon?: IconName;
  /** Further words it is found by. */
  readonly keywords?: readonly string[];
  readonly onRun: () => void;
}

/** Commands of one kind. */
export interface CommandGroup {
  readonly id: string;
  readonly label: string;
  readonly commands: readonly Command[];
}

/** What {@link CommandPalette} takes. */
export interface CommandPaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** What fits the text; asked with an empty one when it is opened. */
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly CommandGroup[]>;
  readonly label?: string;
  /** A value; when it changes what fits is searched for anew, such as when there is more to go to. */
  readonly refreshKey?: unknown;
}

/** A field that finds everything. */
export function CommandPalette(props: CommandPaletteProps): ReactNode {
  const { messages } = useUi();
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.label ?? messages.commandHint}>
      {props.opened && <Finder {...props} />}
    </Dialog>
  );
}

function Finder({ search, onClose, label, refreshKey }: CommandPaletteProps): ReactNode {
  const { messages } = useUi();
  const listId = useId();
  const [text, setText] = useState('');
  const {
    results: groups,
    searching,
    error,
  } = useSearch(search, text, { active: true, waitMs: 150, refreshKey });
  const all = groups.flatMap(({ commands }) => commands);
  const run = (command: Command) => {
    onClose();
    command.onRun();
  };
  const mark = useMark({ results: all, searching }, { keyOf: ({ id }) => id, onTake: run });
  const { at } = mark;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') mark.take();
    else if (event.key === 'ArrowDown') mark.step(1);
    else if (event.key === 'ArrowUp') mark.step(-1);
    else return;
    event.preventDefault();
  };
  return (
    <div className="ui-palette">
      <input
        className="ui-input"
        role="combobox"
        aria-label={label ?? messages.commandHint}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={all[at] ? `${listId}-${at}` : undefined}
        autoComplete="off"
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          mark.reset();
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={label ?? messages.commandHint}
        className="ui-options ui-palette-list"
      >
        {groups.map((group) => (
          <div key={group.id} role="group" aria-label={group.label}>
            <div className="ui-menu-heading" aria-hidden>
              {group.label}
            </div>
            {group.commands.map((command) => {
              const index = all.indexOf(command);
              return (
                <div
                  key={command.id}
                  id={`${listId}-${index}`}
                  role="option"
                  aria-selected={index === at}
                  className={classes('ui-option', 'ui-palette-option', { 'ui-option-at': index === at })}
                  ref={
                    index === at ? (element) => element?.scrollIntoView?.({ block: 'nearest' }) : undefined
                  }
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => run(command)}
                >
                  {command.icon && <Icon name={command.icon} />}
                  <span>{command.label}</span>
                  {command.hint && <span className="ui-description">{command.hint}</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <div role="status" className="ui-option-none">
        {error ?? (searching ? messages.searching : all.length === 0 ? messages.nothingFound : '')}
      </div>
    </div>
  );
}

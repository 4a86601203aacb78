import {
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useRef,
  useState,
} from 'react';
import { IconButton } from '../base/button.tsx';
import { useUi } from '../provider/ui-context.ts';
import { besidePart } from './beside-part.ts';
import { useLatePart } from './late-part.ts';
import { type MenuItem, MenuList } from './menu-list.tsx';

/** What {@link Menu} takes. */
export interface MenuProps {
  readonly label: string;
  /** A button; without it one with three dots is made. */
  readonly trigger?: ReactElement<Record<string, unknown>>;
  readonly items: readonly MenuItem[];
  /** Open from the beginning: for a menu that is made when its button is pressed. */
  readonly begun?: boolean;
  readonly onClose?: () => void;
}

/** Actions behind a button, by the ARIA pattern: arrows move, letters jump, Escape goes back to the button. */
export function Menu({ label, trigger, items, begun, onClose }: MenuProps): ReactNode {
  const [opened, setOpened] = useState<'first' | 'last' | undefined>(begun ? 'first' : undefined);
  const { messages } = useUi();
  const id = useId();
  const target = useRef<HTMLSpanElement>(null);
  const close = (focusBack = true) => {
    setOpened(undefined);
    onClose?.();
    if (focusBack) target.current?.querySelector<HTMLElement>('button')?.focus();
  };
  const dismiss = () => close(false);
  const Beside = useLatePart(besidePart, opened !== undefined, dismiss);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && opened) close();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpened(event.key === 'ArrowUp' ? 'last' : 'first');
  };
  const button = trigger ?? <IconButton label={label || messages.more} icon="dots" />;
  return (
    <>
      <span
        ref={target}
        className="ui-trigger"
        onPointerEnter={besidePart.prepare}
        onFocus={besidePart.prepare}
        onKeyDown={onKeyDown}
      >
        {cloneElement(button, {
          onClick: () => (opened ? close() : setOpened('first')),
          'aria-haspopup': 'menu',
          'aria-expanded': opened !== undefined,
          ...(opened ? { 'aria-controls': id } : {}),
        })}
      </span>
      {Beside && (
        <Beside
          opened={opened !== undefined}
          onClose={dismiss}
          target={target}
          className="ui-dropdown ui-menu"
        >
          <MenuList id={id} label={label} items={items} begin={opened ?? 'first'} onClose={close} />
        </Beside>
      )}
    </>
  );
}

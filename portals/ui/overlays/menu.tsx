import { Popover as MantinePopover } from '@mantine/core';
import {
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { IconButton } from '../base/button.tsx';
import { classes } from '../base/classes.ts';
import { Icon, type IconName } from '../base/icon.tsx';
import { useUi } from '../provider/ui-context.ts';
import { InMantine } from './in-mantine.tsx';
import { withinMain } from './within-main.ts';

/** Something to do. */
export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly tone?: 'bad';
  readonly disabled?: boolean;
  readonly onSelect: () => void;
}

/** An action, a heading or a line between. */
export type MenuItem = MenuAction | { readonly heading: string } | 'divider';

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
  const button = trigger ?? <IconButton label={label || messages.more} icon="dots" />;
  return (
    <InMantine>
      <MantinePopover
        opened={opened !== undefined}
        onDismiss={() => close(false)}
        onChange={(next) => !next && close(false)}
        position="bottom-start"
        withRoles={false}
        hideDetached={false}
        portalProps={withinMain()}
        trapFocus={false}
        transitionProps={{ duration: 0 }}
        offset={4}
      >
        <MantinePopover.Target>
          <span
            ref={target}
            className="ui-trigger"
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
              event.preventDefault();
              setOpened(event.key === 'ArrowUp' ? 'last' : 'first');
            }}
          >
            {cloneElement(button, {
              onClick: () => (opened ? close() : setOpened('first')),
              'aria-haspopup': 'menu',
              'aria-expanded': opened !== undefined,
              ...(opened ? { 'aria-controls': id } : {}),
            })}
          </span>
        </MantinePopover.Target>
        <MantinePopover.Dropdown className="ui-dropdown ui-menu">
          <MenuList id={id} label={label} items={items} begin={opened ?? 'first'} onClose={close} />
        </MantinePopover.Dropdown>
      </MantinePopover>
    </InMantine>
  );
}

function MenuList({
  id,
  label,
  items,
  begin,
  onClose,
}: {
  id: string;
  label: string;
  items: readonly MenuItem[];
  begin: 'first' | 'last';
  onClose: (focusBack?: boolean) => void;
}): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const all = entriesOf(list.current);
    // After the popover has its place, else the page would scroll.
    const timer = requestAnimationFrame(() =>
      (begin === 'last' ? all.at(-1) : all[0])?.focus({ preventScroll: true }),
    );
    return () => cancelAnimationFrame(timer);
  }, [begin]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return onClose(false);
    if (event.key === 'Escape') {
      event.stopPropagation();
      return onClose();
    }
    const next = nextEntry(entriesOf(list.current), event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div role="menu" id={id} aria-label={label} ref={list} onKeyDown={onKeyDown} tabIndex={-1}>
      {items.map((item, index) => {
        if (item === 'divider') return <hr key={index} className="ui-menu-line" />;
        if ('heading' in item)
          return (
            <div key={item.heading} role="presentation" className="ui-menu-heading">
              {item.heading}
            </div>
          );
        return <MenuEntry key={item.id} item={item} onClose={onClose} />;
      })}
    </div>
  );
}

function MenuEntry({ item, onClose }: { item: MenuAction; onClose: () => void }): ReactNode {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={classes('ui-menu-item', item.tone === 'bad' && 'ui-tone-bad')}
      aria-disabled={item.disabled || undefined}
      onClick={() => {
        if (item.disabled) return;
        onClose();
        item.onSelect();
      }}
    >
      {item.icon && <Icon name={item.icon} />}
      {item.label}
    </button>
  );
}

function entriesOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}

function nextEntry(all: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const at = all.indexOf(document.activeElement as HTMLElement);
  if (key === 'ArrowDown') return all[(at + 1) % all.length];
  if (key === 'ArrowUp') return all.at(at <= 0 ? -1 : at - 1);
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const following = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  return following.find((entry) => entry.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()));
}

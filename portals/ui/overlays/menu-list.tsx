import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { classes } from '../base/classes.ts';
import { Icon, type IconName } from '../base/icon.tsx';

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

/** The list of a menu: arrows move, letters jump; the first or the last has the focus. */
export function MenuList({
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

import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useUi } from '../provider/ui-context.ts';

/** One tab. */
export interface TabItem {
  readonly id: string;
  readonly label: string;
  readonly badge?: ReactNode;
  /** Rendered while the tab is the active one. */
  readonly content: () => ReactNode;
}

/** What {@link Tabs} takes. */
export interface TabsProps {
  readonly tabs: readonly TabItem[];
  readonly active: string;
  readonly onChange: (id: string) => void;
  readonly label: string;
}

/** Tabs by the ARIA pattern: one stop, arrows move and choose, Home and End. */
export function Tabs({ tabs, active, onChange, label }: TabsProps): ReactNode {
  const prefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const { direction } = useUi();
  const at = Math.max(
    0,
    tabs.findIndex(({ id }) => id === active),
  );
  const shown = tabs[at];
  const onKeyDown = (event: KeyboardEvent) => {
    const to = targetOf(event.key, { at, count: tabs.length, rtl: direction === 'rtl' });
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    onChange(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to as number]?.focus();
  };
  return (
    <div className="ui-tabs">
      <div className="ui-tablist" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${prefix}-${tab.id}`}
            className="ui-tab"
            aria-selected={index === at}
            aria-controls={index === at ? `${prefix}-panel` : undefined}
            tabIndex={index === at ? 0 : -1}
            onClick={() => onChange(tab.id)}
          >
            {tab.label}
            {tab.badge}
          </button>
        ))}
      </div>
      {shown && (
        <div
          role="tabpanel"
          className="ui-tabpanel"
          id={`${prefix}-panel`}
          aria-labelledby={`${prefix}-${shown.id}`}
          tabIndex={0}
          key={shown.id}
        >
          {shown.content()}
        </div>
      )}
    </div>
  );
}

function targetOf(
  key: string,
  { at, count, rtl }: { at: number; count: number; rtl: boolean },
): number | undefined {
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const backward = rtl ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (at + 1) % count;
  if (key === backward) return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

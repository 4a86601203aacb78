import { useCallback, useEffect, useRef, useState } from 'react';
import { useUi } from '../provider/ui-context.ts';
import type { ColumnSettings } from './column-layout.ts';
import type { TableState } from './types.ts';

/** A state of a table somebody wants to come back to. */
export interface SavedView {
  readonly name: string;
  readonly state: TableState;
  readonly columns?: ColumnSettings;
}

/** What is kept per user and table. */
export interface TableSettings {
  readonly columns: ColumnSettings;
  readonly views: readonly SavedView[];
}

const none: TableSettings = { columns: {}, views: [] };
/** Dragging a column's edge is one change, not fifty. */
const saveAfterMs = 600;

/** Settings of a table, read once and kept when they change. `ready` is false until they are there or cannot be had. */
export function useTableSettings(id: string) {
  const { preferences } = useUi();
  const key = `table.${id}`;
  const [settings, setSettings] = useState<TableSettings>();
  const unsaved = useRef<TableSettings>(undefined);
  useEffect(() => {
    let current = true;
    const take = (found: unknown) => current && setSettings((before) => before ?? readSettings(found));
    preferences.get(key).then(take, () => take(undefined));
    return () => {
      current = false;
    };
  }, [preferences, key]);
  useEffect(() => {
    const save = () => {
      const wanted = unsaved.current;
      unsaved.current = undefined;
      // Settings that cannot be kept hold until the page is left: no reason to disturb anybody's work.
      if (wanted) preferences.set(key, wanted).catch(() => undefined);
    };
    const timer = setTimeout(save, saveAfterMs);
    return () => clearTimeout(timer);
  }, [settings, preferences, key]);
  useEffect(
    () => () => {
      if (unsaved.current) preferences.set(key, unsaved.current).catch(() => undefined);
    },
    [preferences, key],
  );
  const change = useCallback((part: Partial<TableSettings>) => {
    setSettings((before) => {
      const next = { ...(before ?? none), ...part };
      unsaved.current = next;
      return next;
    });
  }, []);
  return { ready: settings !== undefined, ...(settings ?? none), change };
}

/** Settings as they were kept; what cannot be read is passed over. */
function readSettings(kept: unknown): TableSettings {
  if (typeof kept !== 'object' || kept === null) return none;
  const { columns, views } = kept as Partial<TableSettings>;
  return {
    columns: typeof columns === 'object' && columns !== null ? columns : {},
    views: Array.isArray(views)
      ? views.filter((view) => typeof view?.name === 'string' && view.state?.filter)
      : [],
  };
}

/** Somebody’s view as one of one’s own; undefined when it cannot be read. */
export function readView(name: string, view: unknown): SavedView | undefined {
  const { state, columns } = (view ?? {}) as Partial<SavedView>;
  if (typeof state?.filter !== 'object') return undefined;
  return { name, state, ...(columns ? { columns } : {}) };
}

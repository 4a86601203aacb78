import { useCallback, useEffect, useState } from 'react';
import { type UiSharedView, type UiSharedViews, useUi } from '../provider/ui-context.ts';
import type { SavedView } from './use-table-settings.ts';

/** Views of a table that are shared, and what one may do with them. */
export interface SharedViewList {
  readonly views: readonly UiSharedView[];
  /** Roles one may share with; none: one may not. */
  readonly shareWith: readonly string[];
  readonly error?: unknown;
  reread(): void;
  share(view: SavedView, role: string): Promise<void>;
  /** Never rejects: what failed is in `error`. */
  remove(id: string): Promise<void>;
}

type Answer = Awaited<ReturnType<UiSharedViews['list']>>;
const none: Answer = { data: [], shareWith: [] };

/** Reads a table’s shared views when it is first rendered, and after each change. */
export function useSharedViews(table: string): SharedViewList {
  const { preferences } = useUi();
  const [{ data, shareWith }, setAnswer] = useState<Answer>(none);
  const [error, setError] = useState<unknown>();
  const [times, setTimes] = useState(0);
  const reread = useCallback(() => setTimes((before) => before + 1), []);
  // Another number of times reads anew.
  useEffect(() => {
    let current = true;
    const read = async () => (await (await preferences.sharedViews?.())?.list(table)) ?? none;
    const take = (answer: Answer, failed?: unknown) => {
      if (!current) return;
      setAnswer(answer);
      setError(failed);
    };
    read().then(take, (failed: unknown) => take(none, failed));
    return () => {
      current = false;
    };
  }, [preferences, table, times]);
  const change = async (what: (shared: UiSharedViews | undefined) => Promise<void> | undefined) => {
    await what(await preferences.sharedViews?.());
    reread();
  };
  return {
    views: data,
    shareWith,
    error,
    reread,
    share: ({ name, ...view }, role) => change((shared) => shared?.share(table, { name, role, view })),
    remove: (id) => change((shared) => shared?.remove(id)).catch(setError),
  };
}

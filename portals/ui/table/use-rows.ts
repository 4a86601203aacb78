import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { stateKey } from './query.ts';
import { RowWindow } from './row-window.ts';
import type { TableSource, TableState } from './types.ts';

/** What a table has loaded. */
export interface Rows<Row> {
  readonly window: RowWindow<Row> | undefined;
  /** Whether other rows than those shown are on their way. */
  readonly pending: boolean;
  refresh(): void;
}

/** The rows of a state. Those of the state before stay until the new ones are there, so that nothing flickers. */
export function useRows<Row>(options: {
  source: TableSource<Row>;
  state: TableState;
  refreshKey: unknown;
  /** The rows looked at now. */
  looking: RefObject<{ first: number; end: number }>;
}): Rows<Row> {
  const { source, state, refreshKey, looking } = options;
  const [shown, setShown] = useState<{ window: RowWindow<Row>; key: string }>();
  const [asked, setAsked] = useState(0);
  const latest = useRef(source);
  latest.current = source;
  const list = `${source.key} ${stateKey(state)}`;
  const key = `${list} ${String(refreshKey)} ${asked}`;
  const listBefore = useRef(list);
  useEffect(() => {
    const window = new RowWindow(latest.current, state);
    const stop = window.subscribe(() => {
      if (!window.loaded && window.error === undefined) return;
      setShown((before) => (before?.window === window ? before : { window, key }));
    });
    window.want(0, 0);
    // Read anew, the same rows are looked at; of another list its beginning.
    if (listBefore.current === list) window.want(looking.current.first, looking.current.end);
    listBefore.current = list;
    return () => {
      stop();
      window.close();
    };
  }, [key]);
  const window = shown?.window;
  useSyncExternalStore(window?.subscribe ?? noSubscription, () => window?.version ?? 0);
  return { window, pending: shown?.key !== key, refresh: () => setAsked((before) => before + 1) };
}

const noSubscription = () => () => undefined;

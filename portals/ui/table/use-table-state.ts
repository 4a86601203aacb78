import { useCallback, useMemo, useState } from 'react';
import { useUi } from '../provider/ui-context.ts';
import { searchWithState, stateFromSearch, stateKey } from './query.ts';
import type { DataTableProps, TableState } from './types.ts';

/** What a table shows: given by the page, else in the address, else its own. */
export function useTableState<Row>({
  state,
  onStateChange,
  urlPrefix = '',
}: DataTableProps<Row>): [TableState, (next: TableState) => void] {
  const { location } = useUi();
  const [own, setOwn] = useState<TableState>({ filter: {} });
  const search = location?.search ?? '';
  const fromAddress = useMemo(() => stateFromSearch(search, urlPrefix), [search, urlPrefix]);
  const current = state ?? (location ? fromAddress : own);
  // The same rows are the same object, whatever else changes in the address.
  const key = stateKey(current);
  const kept = useMemo(() => current, [key]);
  const change = useCallback(
    (next: TableState) => {
      if (onStateChange) onStateChange(next);
      else if (location) location.replace(searchWithState(location.search, next, urlPrefix));
      else setOwn(next);
    },
    [onStateChange, location, urlPrefix],
  );
  return [kept, change];
}

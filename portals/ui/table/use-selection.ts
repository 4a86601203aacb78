import { useEffect, useState } from 'react';
import { stateKey } from './query.ts';
import { idOf } from './row-id.ts';
import type { RowWindow } from './row-window.ts';
import { allSelected, nothingSelected, type SelectionState, toggled, withPicked } from './selection.ts';
import type { DataTableProps, TableState } from './types.ts';

/** What is selected, and how to change it. */
export function useSelection<Row>(
  table: DataTableProps<Row>,
  state: TableState,
  window: RowWindow<Row> | undefined,
) {
  const [selection, setSelection] = useState<SelectionState<Row>>(nothingSelected);
  const filtered = stateKey({ ...(state.q ? { q: state.q } : {}), filter: state.filter });
  // Of another filter, other rows are meant.
  useEffect(() => setSelection(nothingSelected), [filtered, table.source.key]);
  const id = table.rowId ?? idOf;
  return {
    selection,
    clear: () => setSelection(nothingSelected),
    selectAll: () => setSelection(allSelected),
    /** All that are loaded; taken back when they are already. */
    selectLoaded() {
      const loaded = [...(window?.rows() ?? [])].map(([, row]) => [id(row), row] as const);
      setSelection((before) => {
        if (before.all || (loaded.length > 0 && loaded.every(([one]) => before.picked.has(one))))
          return nothingSelected;
        return withPicked(before, loaded);
      });
    },
    /** One row, or all from another one to it. */
    toggle(index: number, from: number | undefined) {
      const row = window?.row(index);
      if (row === undefined) return;
      setSelection((before) => {
        if (from === undefined || from === index) return toggled(before, id(row), row);
        const [first, last] = [Math.min(from, index), Math.max(from, index)];
        const between = [...(window?.rows() ?? [])].filter(([at]) => at >= first && at <= last);
        return withPicked(
          before,
          between.map(([, one]) => [id(one), one] as const),
        );
      });
    },
  };
}

import { useMemo, useRef } from 'react';
import { useFormat } from '../base/format.ts';
import { useUi } from '../provider/ui-context.ts';
import type { DataGridProps } from './data-grid-props.ts';
import type { GridPlace } from './grid-keys.ts';
import type { RowContext } from './grid-row.tsx';

/** The same object while columns stay, so that rows are not rendered for each arrow key; calls reach the latest functions. */
export function useRowContext<Row>(
  props: DataGridProps<Row>,
  own: {
    gridId: string;
    openRow: (index: number) => void;
    setPlace: (place: GridPlace) => void;
    setMenu: (row: string | undefined) => void;
  },
): RowContext<Row> {
  const { messages } = useUi();
  const format = useFormat();
  const latest = useRef({ props, own, last: 0 });
  latest.current = { props, own, last: latest.current.last };
  const { columns, table } = props;
  const select = table.bulk !== undefined;
  const hasActions = table.rowActions !== undefined;
  return useMemo<RowContext<Row>>(
    () => ({
      gridId: own.gridId,
      columns,
      select,
      format,
      messages,
      actions: hasActions ? (row) => latest.current.props.table.rowActions?.(row) ?? [] : undefined,
      onToggle(index, extend) {
        latest.current.props.onToggle(index, extend ? latest.current.last : undefined);
        latest.current.last = index;
      },
      onActivate: (row, column) => latest.current.own.setPlace({ row, column }),
      onOpen: (index) => latest.current.own.openRow(index),
      onMenu: (row) => latest.current.own.setMenu(row && latest.current.props.rowId(row)),
    }),
    [columns, select, hasActions, format, messages, own.gridId],
  );
}

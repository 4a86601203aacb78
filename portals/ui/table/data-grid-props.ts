import type { ReactNode, RefObject } from 'react';
import type { ColumnSettings, PlacedColumn } from './column-layout.ts';
import type { RowWindow } from './row-window.ts';
import type { SelectionState } from './selection.ts';
import type { DataTableProps } from './types.ts';

/** What {@link DataGrid} takes. */
export interface DataGridProps<Row> {
  readonly table: DataTableProps<Row>;
  readonly window: RowWindow<Row> | undefined;
  readonly rowId: (row: Row) => string;
  readonly pending: boolean;
  readonly columns: readonly PlacedColumn<Row>[];
  readonly settings: ColumnSettings;
  readonly onSettings: (settings: ColumnSettings) => void;
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
  readonly selection: SelectionState<Row>;
  readonly onToggle: (index: number, from: number | undefined) => void;
  readonly onSelectLoaded: () => void;
  readonly onSelectAll: () => void;
  readonly cards: boolean;
  readonly height: number;
  /** Pixels it has; 0: not known yet. */
  readonly width: number;
  readonly looking: RefObject<{ first: number; end: number }>;
  /** What stands instead of rows when there are none. */
  readonly none: ReactNode;
  /** Another one: the rows are others, and one begins at the top. */
  readonly stateKey: string;
}

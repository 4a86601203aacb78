import type { ColumnSettings, PlacedColumn } from './column-layout.ts';
import type { DataTableProps, FilterValue, TableFilter, TableState } from './types.ts';
import type { SavedView } from './use-table-settings.ts';

/** What {@link Toolbar} takes. */
export interface ToolbarProps<Row> {
  readonly placed: readonly PlacedColumn<Row>[];
  readonly settings: ColumnSettings;
  readonly onSettings: (settings: ColumnSettings) => void;
  readonly table: DataTableProps<Row>;
  readonly state: TableState;
  readonly onState: (state: TableState) => void;
  readonly views: readonly SavedView[];
  readonly onViews: (views: readonly SavedView[]) => void;
  readonly onRefresh: () => void;
}

/** The same filters with one set or taken away. */
export function withFilter(filter: TableFilter, id: string, value: FilterValue | undefined): TableFilter {
  const { [id]: _before, ...others } = filter;
  return value === undefined ? others : { ...others, [id]: value };
}

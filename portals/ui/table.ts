export { DataTable } from './table/data-table.tsx';
export { sameState, searchWithState, stateFromSearch } from './table/query.ts';
export { type RestSourceOptions, restSource } from './table/rest-source.ts';
export type {
  BulkAction,
  Column,
  ColumnKind,
  DataTableProps,
  FilterChip,
  FilterDefinition,
  FilterValue,
  PageRequest,
  TableFilter,
  TablePage,
  TableSelection,
  TableSource,
  TableState,
} from './table/types.ts';

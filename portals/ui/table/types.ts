import type { ReactNode } from 'react';
import type { MenuItem } from '../overlays/menu-list.tsx';

/** A value it is equal to, or operators, as the REST interface has them. */
export type FilterValue =
  | string
  | {
      readonly in?: readonly string[];
      readonly ne?: string;
      readonly gte?: string;
      readonly gt?: string;
      readonly lte?: string;
      readonly lt?: string;
    };

/** Filters by field. */
export type TableFilter = Readonly<Record<string, FilterValue>>;

/** What a table shows: it is in the address, so that it can be sent to a colleague. */
export interface TableState {
  readonly q?: string;
  /** A field; with `-` before it downwards. */
  readonly sort?: string;
  readonly filter: TableFilter;
}

/** Some rows of a list. */
export interface PageRequest extends TableState {
  readonly limit: number;
  /** Where a page before ended. */
  readonly cursor?: string;
  /** Rows to pass over, from the cursor or the beginning on. */
  readonly offset?: number;
  readonly total?: 'exact' | 'none';
}

/** What a list answers. */
export interface TablePage<Row> {
  readonly data: readonly Row[];
  readonly page: {
    readonly nextCursor: string | null;
    readonly total: number;
    readonly totalIsEstimate: boolean;
  };
  /** The instant it is of, when it is not of now: it was kept from before the connection broke. */
  readonly asOf?: string;
}

/** Where a table's rows come from. */
export interface TableSource<Row> {
  /** Another key is another list: what is loaded is thrown away. */
  readonly key: string;
  fetchPage(request: PageRequest, signal: AbortSignal): Promise<TablePage<Row>>;
  /** Whether it knows no `offset`: what is far down is reached page by page. */
  readonly sequential?: boolean;
  /** The address of all that fits as CSV, without the rows of `except`. Without it there is no export of all. */
  csvHref?(request: TableState & { readonly except?: readonly string[] }): string;
}

/** How values of a column look. */
export type ColumnKind =
  | 'text'
  | 'number'
  | 'money'
  | 'dateTime'
  | 'date'
  | 'age'
  | 'status'
  | 'bytes'
  | 'boolean';

/** One column. */
export interface Column<Row> {
  /** The field's name in the row, and for sorting. */
  readonly id: string;
  readonly title: string;
  readonly kind?: ColumnKind;
  /** Instead of the field's value. */
  readonly value?: (row: Row) => unknown;
  /** Instead of the kind's looks. */
  readonly cell?: (row: Row) => ReactNode;
  readonly href?: (row: Row) => string | undefined;
  /** Pixels it has at least; default by kind. */
  readonly width?: number;
  readonly align?: 'start' | 'end';
  readonly sortable?: boolean;
  /** Not shown until somebody wants it. */
  readonly hidden?: boolean;
  /** The title of the row on narrow screens, and what it is called for screen readers. */
  readonly primary?: boolean;
}

/** A filter somebody can set. */
export interface FilterDefinition {
  /** The field's name in `filter[…]`. */
  readonly id: string;
  readonly label: string;
  /** `date-range` compares instants by days of the ISP's time zone, `civil-range` dates of the calendar. */
  readonly kind: 'choice' | 'text' | 'date-range' | 'civil-range' | 'number-range' | 'boolean';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** A filter at one click. */
export interface FilterChip {
  readonly id: string;
  readonly label: string;
  readonly filter: TableFilter;
}

/** What is selected. */
export interface TableSelection {
  /** All that fit, except some. */
  readonly all: boolean;
  readonly filter: TableFilter;
  readonly q?: string;
  readonly except: readonly string[];
  /** When not all. */
  readonly ids: readonly string[];
  /** How many; an estimate when the total is one. */
  readonly count: number;
}

/** Something to do with all that is selected. */
export interface BulkAction {
  readonly id: string;
  readonly label: string;
  readonly tone?: 'bad';
  readonly onRun: (selection: TableSelection) => unknown;
}

/** What {@link DataTable} takes. */
export interface DataTableProps<Row> {
  /** Of the settings kept per user. */
  readonly id: string;
  /** The name of the list. */
  readonly label: string;
  readonly source: TableSource<Row>;
  readonly columns: readonly Column<Row>[];
  readonly filters?: readonly FilterDefinition[];
  readonly chips?: readonly FilterChip[];
  readonly bulk?: readonly BulkAction[];
  readonly rowActions?: (row: Row) => readonly MenuItem[];
  readonly rowId?: (row: Row) => string;
  /** Enter on a row, or a double click. */
  readonly onOpen?: (row: Row) => void;
  readonly empty?: ReactNode;
  /** Further elements beside the search. */
  readonly toolbar?: ReactNode;
  readonly searchable?: boolean;
  readonly defaultSort?: string;
  /** What is shown and how to change it; without them it is in the address. */
  readonly state?: TableState;
  readonly onStateChange?: (state: TableState) => void;
  /** Before the parameters of a second table on one page. */
  readonly urlPrefix?: string;
  /** When it changes, what is loaded is read anew. */
  readonly refreshKey?: unknown;
  /** Pixels of the rows' window; without it the rest of the browser's. */
  readonly height?: number;
}

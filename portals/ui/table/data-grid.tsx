import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { classes } from '../base/classes.ts';
import { useFormat } from '../base/format.ts';
import { useUi } from '../provider/ui-context.ts';
import { type ColumnSettings, gridTemplate, type PlacedColumn, widthOf, withWidth } from './column-layout.ts';
import { GridHeader } from './grid-header.tsx';
import { type GridPlace, placeAfter } from './grid-keys.ts';
import { cellId, GridRow, type RowContext } from './grid-row.tsx';
import { contentHeight } from './row-range.ts';
import type { RowWindow } from './row-window.ts';
import { isSelected, type SelectionState } from './selection.ts';
import type { Column, DataTableProps } from './types.ts';
import { useRowRange } from './use-row-range.ts';

const headerHeight = 38;
const rowHeight = 38;
/** Rows of the skeleton, while it is not known how many there will be. */
const skeletonRows = 12;

/** What {@link DataGrid} takes. */
export interface DataGridProps<Row> {
  readonly table: DataTableProps<Row>;
  readonly window: RowWindow<Row> | undefined;
  readonly version: number;
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
  readonly looking: RefObject<{ first: number; end: number }>;
  /** What stands instead of rows when there are none. */
  readonly none: ReactNode;
  /** Another one: the rows are others, and one begins at the top. */
  readonly stateKey: string;
}

/** The rows: a grid with one tab stop, in which only what is looked at is in the page. */
export function DataGrid<Row>(props: DataGridProps<Row>): ReactNode {
  const { table, window, columns, cards, settings, onSettings } = props;
  const { messages, direction } = useUi();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const select = table.bulk !== undefined;
  const extra = { select, actions: table.rowActions !== undefined };
  const loaded = window?.loaded === true;
  const count = loaded ? window.total : skeletonRows;
  const eachHeight = cards ? cardHeight(columns.length) : rowHeight;
  const header = cards ? 0 : headerHeight;
  const { range, measures, show, toTop } = useRowRange(scroller, { count, rowHeight: eachHeight, header });
  const lastColumn = columns.length + Number(extra.select) + Number(extra.actions) - 1;
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const active = {
    row: Math.min(place.row, Math.max(count - 1, 0)),
    column: Math.min(place.column, lastColumn),
  };
  const [menu, setMenu] = useState<number>();

  useEffect(() => {
    props.looking.current = { first: range.first, end: range.end - 1 };
    if (loaded) window.want(range.first, range.end - 1);
  }, [window, loaded, range.first, range.end]);
  useEffect(() => {
    toTop();
    setPlace({ row: 0, column: 0 });
  }, [props.stateKey, toTop]);

  const openRow = (index: number) => {
    const row = window?.row(index);
    if (row !== undefined && table.onOpen) table.onOpen(row);
  };
  const context = useRowContext(props, { gridId, openRow, setPlace, setMenu });
  const onSort = ({ id }: Column<Row>) => props.onSort(nextSort(props.sort, id));
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const keyed = {
      ...props,
      active,
      shape: {
        rows: count,
        columns: lastColumn + 1,
        page: Math.max(1, Math.floor(measures.viewport / eachHeight) - 1),
        rtl: direction === 'rtl',
        cards,
      },
    };
    if (event.target !== event.currentTarget || event.altKey) return;
    const to = event.shiftKey ? undefined : placeAfter(event, active, keyed.shape);
    if (to) {
      setPlace(to);
      if (to.row >= 0) show(to.row);
      // After the row is there: what is beside the window comes into it.
      requestAnimationFrame(() =>
        document
          .getElementById(cellId(gridId, to.row, to.column))
          ?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' }),
      );
    } else if (!actOnKey(event)) return;
    event.preventDefault();
  };

  /** Keys that do something with the active cell; answers whether this was one. */
  function actOnKey(event: KeyboardEvent): boolean {
    const shown = columns[active.column - Number(select)];
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a' && select) props.onSelectAll();
    else if (event.key === ' ' && select) {
      if (active.row < 0) props.onSelectLoaded();
      else props.onToggle(active.row, undefined);
    } else if (event.key === 'Enter') enter(shown?.column);
    else if (event.shiftKey && /^Arrow(Left|Right)$/.test(event.key) && active.row < 0 && shown) {
      const wider = (event.key === 'ArrowRight') === (direction === 'ltr');
      onSettings(withWidth(settings, shown.column.id, shown.width + (wider ? 16 : -16)));
    } else return false;
    return true;
  }

  function enter(column: Column<Row> | undefined): void {
    if (active.row < 0) {
      if (column?.sortable) onSort(column);
      else if (select && active.column === 0) props.onSelectLoaded();
      return;
    }
    const cell = document.getElementById(cellId(gridId, active.row, active.column));
    const within = cell?.querySelector<HTMLElement>('a, button');
    const link =
      within ??
      (table.onOpen ? null : cell?.closest('[role=row]')?.querySelector<HTMLElement>('.ui-cell-primary a'));
    if (link) link.click();
    else openRow(active.row);
  }

  const none = loaded && count === 0;
  const rows = none ? [] : indexes(range, active.row < 0 ? undefined : active.row, count);
  return (
    <div
      ref={scroller}
      role="grid"
      className={classes('ui-table', {
        'ui-table-cards': cards,
        'ui-table-pending': props.pending && loaded,
      })}
      style={{
        blockSize: props.height,
        ['--ui-columns' as string]: gridTemplate(columns, extra),
        ['--ui-row-height' as string]: `${eachHeight}px`,
      }}
      tabIndex={0}
      aria-label={table.label}
      aria-description={messages.gridKeys}
      aria-rowcount={loaded ? (window.totalIsEstimate ? -1 : count + 1) : -1}
      aria-colcount={lastColumn + 1}
      aria-multiselectable={select || undefined}
      aria-busy={props.pending || undefined}
      aria-activedescendant={none ? undefined : cellId(gridId, active.row, active.column)}
      onKeyDown={press}
    >
      <GridHeader
        gridId={gridId}
        columns={columns}
        select={select ? selectedOf(props) : undefined}
        actions={extra.actions}
        sort={props.sort}
        activeColumn={active.row < 0 ? active.column : undefined}
        onSort={onSort}
        onSelectLoaded={props.onSelectLoaded}
        onResize={(id, width) => onSettings(withWidth(settings, id, width))}
        onActivate={context.onActivate}
      />
      <div
        role="rowgroup"
        className="ui-table-body"
        style={
          none
            ? {}
            : {
                blockSize: contentHeight(measures),
                minInlineSize: cards ? undefined : widthOf(columns, extra),
              }
        }
      >
        {none && (
          <div role="row" className="ui-table-none">
            <div role="gridcell" aria-colspan={lastColumn + 1}>
              {props.none}
            </div>
          </div>
        )}
        {rows.map((index) => {
          const row = window?.row(index);
          return (
            <GridRow
              key={index}
              index={index}
              top={range.offset + (index - range.first) * eachHeight}
              row={row}
              failed={window?.rowError(index) !== undefined}
              selected={row !== undefined && isSelected(props.selection, (table.rowId ?? idOf)(row))}
              activeColumn={index === active.row ? active.column : undefined}
              menuOpen={menu === index}
              context={context}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The id of a row, as all lists of the REST interface have it. */
export function idOf(row: unknown): string {
  return String((row as { id: unknown }).id);
}

/** Pixels of a row on narrow screens: its title and a line per column. */
function cardHeight(columns: number): number {
  return 24 + 28 + Math.max(0, columns - 1) * 26;
}

/** Upwards, downwards, as the list has it. */
function nextSort(sort: string | undefined, id: string): string | undefined {
  if (sort === id) return `-${id}`;
  return sort === `-${id}` ? undefined : id;
}

/** Places to render: the window's, and the active row wherever it is. */
function indexes(
  { first, end }: { first: number; end: number },
  active: number | undefined,
  count: number,
): number[] {
  const all = Array.from({ length: Math.max(0, end - first) }, (_, n) => first + n);
  if (active === undefined || active >= count || (active >= first && active < end)) return all;
  return active < first ? [active, ...all] : [...all, active];
}

function selectedOf<Row>({ selection, window, table }: DataGridProps<Row>): 'none' | 'some' | 'all' {
  if (selection.all) return selection.except.size === 0 ? 'all' : 'some';
  if (selection.picked.size === 0) return 'none';
  const id = table.rowId ?? idOf;
  for (const [, row] of window?.rows() ?? []) if (!selection.picked.has(id(row))) return 'some';
  return 'all';
}

/** The same object while columns stay, so that rows are not rendered for each arrow key; calls reach the latest functions. */
function useRowContext<Row>(
  props: DataGridProps<Row>,
  own: {
    gridId: string;
    openRow: (index: number) => void;
    setPlace: (place: GridPlace) => void;
    setMenu: (index: number | undefined) => void;
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
      onMenu: (index) => latest.current.own.setMenu(index),
    }),
    [columns, select, hasActions, format, messages, own.gridId],
  );
}

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { classes } from '../base/classes.ts';
import { useUi } from '../provider/ui-context.ts';
import { gridTemplate, widthOf, withWidth } from './column-layout.ts';
import type { DataGridProps } from './data-grid-props.ts';
import { GridBody, type GridScroll } from './grid-body.tsx';
import { GridHeader } from './grid-header.tsx';
import type { GridPlace } from './grid-keys.ts';
import { pressInGrid } from './grid-press.ts';
import { cellId } from './grid-row.tsx';
import { useRowContext } from './use-row-context.ts';

const headerHeight = 38;
const rowHeight = 38;
/** Rows of the skeleton, while it is not known how many there will be. */
const skeletonRows = 12;

/** The rows: a grid with one tab stop, in which only what is looked at is in the page. */
export function DataGrid<Row>(props: DataGridProps<Row>): ReactNode {
  const { table, window, columns, cards, settings, onSettings } = props;
  const { messages, direction } = useUi();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const shape = shapeOf(props);
  const { count, lastColumn } = shape;
  const eachHeight = cards ? cardHeight(columns.length) : rowHeight;
  const header = cards ? 0 : headerHeight;
  const scroll = useRef<GridScroll>(null);
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const active = {
    row: Math.min(place.row, Math.max(count - 1, 0)),
    column: Math.min(place.column, lastColumn),
  };
  const [menu, setMenu] = useState<string>();
  useEffect(() => {
    scroll.current?.toTop();
    // Who sorts by a title stays there.
    setPlace((before) => (before.row < 0 ? before : { row: 0, column: 0 }));
  }, [props.stateKey]);

  const open = (index: number) => {
    const row = window?.row(index);
    if (row !== undefined) table.onOpen?.(row);
  };
  const sort = (id: string) => props.onSort(nextSort(props.sort, id));
  const move = (to: GridPlace) => {
    setPlace(to);
    if (to.row >= 0) scroll.current?.show(to.row);
    // After the row is there: what is beside the window comes into it.
    requestAnimationFrame(() => bringIn(cellId(gridId, to.row, to.column)));
  };
  const context = useRowContext(props, { gridId, openRow: open, setPlace, setMenu });
  const page = () => Math.max(1, Math.floor((scroll.current?.viewport() ?? props.height) / eachHeight) - 1);
  const keys = { rows: count, columns: lastColumn + 1, rtl: direction === 'rtl', cards };
  const column = columns[active.column - Number(shape.extra.select)];
  const press = (event: KeyboardEvent<HTMLDivElement>) =>
    pressInGrid(event, { props, gridId, active, shape: { ...keys, page: page() }, column, move, sort, open });

  return (
    <div
      ref={scroller}
      role="grid"
      className={classes('ui-table', {
        'ui-table-cards': cards,
        'ui-table-wide': !cards && widthOf(columns, shape.extra) > props.width,
        'ui-table-pending': props.pending && shape.loaded,
      })}
      style={{
        blockSize: props.height,
        ['--ui-columns' as string]: gridTemplate(columns, shape.extra),
        ['--ui-row-height' as string]: `${eachHeight}px`,
        ['--ui-columns-width' as string]: cards ? '0px' : `${widthOf(columns, shape.extra)}px`,
      }}
      tabIndex={0}
      aria-label={table.label}
      aria-description={messages.gridKeys}
      aria-rowcount={shape.rowCount}
      aria-colcount={lastColumn + 1}
      aria-multiselectable={shape.extra.select || undefined}
      aria-busy={props.pending || undefined}
      aria-activedescendant={shape.none ? undefined : cellId(gridId, active.row, active.column)}
      onKeyDown={press}
    >
      <GridHeader
        gridId={gridId}
        columns={columns}
        select={shape.extra.select ? selectedOf(props) : undefined}
        actions={shape.extra.actions}
        sort={props.sort}
        activeColumn={active.row < 0 ? active.column : undefined}
        onSort={({ id }) => sort(id)}
        onSelectLoaded={props.onSelectLoaded}
        onResize={(id, width) => onSettings(withWidth(settings, id, width))}
        onActivate={context.onActivate}
      />
      <GridBody
        grid={props}
        context={context}
        scroller={scroller}
        scroll={scroll}
        measures={{ count, rowHeight: eachHeight, header }}
        active={active}
        menu={menu}
        minWidth={cards ? undefined : widthOf(columns, shape.extra)}
        none={shape.none ? props.none : undefined}
        columnCount={lastColumn + 1}
      />
    </div>
  );
}

/** How many rows and columns there are, and which columns beside the list's own. */
function shapeOf<Row>({ table, window, columns }: DataGridProps<Row>) {
  const loaded = window?.loaded === true;
  const count = loaded ? window.total : skeletonRows;
  const extra = { select: table.bulk !== undefined, actions: table.rowActions !== undefined };
  const known = loaded && !window.totalIsEstimate;
  return {
    loaded,
    count,
    extra,
    none: loaded && count === 0,
    lastColumn: columns.length + Number(extra.select) + Number(extra.actions) - 1,
    // -1 is "not known" (ARIA 1.2); the header is a row too.
    rowCount: known ? count + 1 : -1,
  };
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

function bringIn(id: string): void {
  document.getElementById(id)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
}

function selectedOf<Row>({ selection, window, rowId }: DataGridProps<Row>): 'none' | 'some' | 'all' {
  if (selection.all) return selection.except.size === 0 ? 'all' : 'some';
  if (selection.picked.size === 0) return 'none';
  for (const [, row] of window?.rows() ?? []) if (!selection.picked.has(rowId(row))) return 'some';
  return 'all';
}

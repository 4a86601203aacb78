import { type ReactNode, type Ref, type RefObject, useEffect, useImperativeHandle } from 'react';
import type { DataGridProps } from './data-grid-props.ts';
import type { GridPlace } from './grid-keys.ts';
import { GridRow, type RowContext } from './grid-row.tsx';
import { contentHeight, type RowRange } from './row-range.ts';
import { isSelected } from './selection.ts';
import { useRowRange } from './use-row-range.ts';

/** What the grid's keys do with its window. */
export interface GridScroll {
  /** Brings a row into the window. */
  show(index: number): void;
  toTop(): void;
  /** Pixels of the window. */
  viewport(): number;
}

interface GridBodyProps<Row> {
  readonly grid: DataGridProps<Row>;
  readonly context: RowContext<Row>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly scroll: Ref<GridScroll>;
  readonly measures: { readonly count: number; readonly rowHeight: number; readonly header: number };
  readonly active: GridPlace;
  /** The id of the row whose menu is open: it stays with it when others come in before. */
  readonly menu: string | undefined;
  readonly minWidth: number | undefined;
  /** What stands instead of rows. */
  readonly none: ReactNode;
  readonly columnCount: number;
}

/** The rows that are looked at, where they stand in the list. What scrolls is rendered here alone, and not the grid around it. */
export function GridBody<Row>(props: GridBodyProps<Row>): ReactNode {
  const { grid, active, context } = props;
  const { range, measures, show, toTop } = useRowRange(props.scroller, props.measures);
  useImperativeHandle(props.scroll, () => ({ show, toTop, viewport: () => measures.viewport }), [
    show,
    toTop,
    measures.viewport,
  ]);
  useWanted(grid, range);
  const { window, selection } = grid;
  const rows = placedRows(grid, indexes(range, active.row, measures.count));
  if (props.none !== undefined)
    return (
      <div role="rowgroup" className="ui-table-body">
        <div role="row" className="ui-table-none">
          <div role="gridcell" aria-colspan={props.columnCount}>
            {props.none}
          </div>
        </div>
      </div>
    );
  return (
    <div
      role="rowgroup"
      className="ui-table-body"
      style={{ blockSize: contentHeight(measures), minInlineSize: props.minWidth }}
    >
      {rows.map(({ index, row, id, key }) => (
        <GridRow
          key={key}
          index={index}
          top={range.offset + (index - range.first) * measures.rowHeight}
          row={row}
          failed={window?.rowError(index) !== undefined}
          selected={id !== undefined && isSelected(selection, id)}
          activeColumn={index === active.row ? active.column : undefined}
          menuOpen={id !== undefined && props.menu === id}
          context={context}
        />
      ))}
    </div>
  );
}

interface PlacedRow<Row> {
  readonly index: number;
  readonly row: Row | undefined;
  readonly id: string | undefined;
  readonly key: string;
}

/**
 * What stands at these places. A row is known by its id and not by its place: a dialog or menu that is open in it goes with it
 * when others come in before, and never turns to another one.
 */
function placedRows<Row>({ window, rowId }: DataGridProps<Row>, places: readonly number[]): PlacedRow<Row>[] {
  const met = new Set<string>();
  return places.map((index) => {
    const row = window?.row(index);
    const id = row === undefined ? undefined : rowId(row);
    // A row that moved while pages were read can be in two of them.
    const isFirst = id !== undefined && !met.has(id);
    if (id !== undefined) met.add(id);
    return { index, row, id, key: isFirst ? `row ${id}` : `place ${index}` };
  });
}

/** Places to render: the window's, and the active row wherever it is, since the grid names it. */
function indexes({ first, end }: RowRange, active: number, count: number): number[] {
  const all = Array.from({ length: Math.max(0, end - first) }, (_, n) => first + n);
  if (active < 0 || active >= count || (active >= first && active < end)) return all;
  return active < first ? [active, ...all] : [...all, active];
}

/** Asks for the rows that are looked at. */
function useWanted<Row>(
  { window, looking }: DataGridProps<Row>,
  { first, end }: { first: number; end: number },
): void {
  const loaded = window?.loaded === true;
  useEffect(() => {
    looking.current = { first, end: end - 1 };
    if (loaded) window.want(first, end - 1);
  }, [window, loaded, looking, first, end]);
}

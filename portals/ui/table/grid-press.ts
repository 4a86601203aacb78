import type { KeyboardEvent } from 'react';
import { type PlacedColumn, withWidth } from './column-layout.ts';
import type { DataGridProps } from './data-grid-props.ts';
import { type GridPlace, type GridShape, placeAfter } from './grid-keys.ts';
import { cellId } from './grid-row.tsx';

/** A grid as its keys see it. */
export interface PressedGrid<Row> {
  readonly props: DataGridProps<Row>;
  readonly gridId: string;
  readonly active: GridPlace;
  readonly shape: GridShape;
  /** The column of the active cell, unless it is one for selecting or actions. */
  readonly column: PlacedColumn<Row> | undefined;
  readonly move: (to: GridPlace) => void;
  readonly sort: (id: string) => void;
  readonly open: (index: number) => void;
}

/** How much wider a column gets by one press. */
const widthStep = 16;

/** A key pressed in the grid itself; what is pressed in an element of a cell is that element's. */
export function pressInGrid<Row>(event: KeyboardEvent<HTMLElement>, grid: PressedGrid<Row>): void {
  if (event.target !== event.currentTarget || event.altKey) return;
  const to = event.shiftKey ? undefined : placeAfter(event, grid.active, grid.shape);
  if (to) grid.move(to);
  else {
    const act = actionOf(event, grid);
    if (!act) return;
    act();
  }
  event.preventDefault();
}

/** What a key does with the active cell. */
function actionOf<Row>(event: KeyboardEvent, grid: PressedGrid<Row>): (() => void) | undefined {
  const { props, active } = grid;
  const selects = props.table.bulk !== undefined;
  const inHeader = active.row < 0;
  if (event.key === 'Enter') return () => enter(grid);
  if (event.shiftKey && inHeader) return widthAction(event.key, grid);
  if (!selects) return undefined;
  if (event.key === ' ') return inHeader ? props.onSelectLoaded : () => props.onToggle(active.row, undefined);
  return (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a' ? props.onSelectAll : undefined;
}

/** Shift and an arrow on a title make its column wider or narrower. */
function widthAction<Row>(key: string, { props, column, shape }: PressedGrid<Row>): (() => void) | undefined {
  if (!column || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return undefined;
  const by = (key === 'ArrowRight') === shape.rtl ? -widthStep : widthStep;
  return () => props.onSettings(withWidth(props.settings, column.column.id, column.width + by));
}

/** Enter sorts by a title, follows a cell's link or presses its button, and opens the row otherwise. */
function enter<Row>(grid: PressedGrid<Row>): void {
  const { props, gridId, active, column } = grid;
  if (active.row < 0) {
    if (column?.column.sortable) grid.sort(column.column.id);
    else if (!column && props.table.bulk && active.column === 0) props.onSelectLoaded();
    return;
  }
  const cell = document.getElementById(cellId(gridId, active.row, active.column));
  const within = cell?.querySelector<HTMLElement>('a, button');
  const link = within ?? (props.table.onOpen ? undefined : primaryLink(cell));
  if (link) link.click();
  else grid.open(active.row);
}

function primaryLink(cell: HTMLElement | null): HTMLElement | null | undefined {
  return cell?.closest('[role=row]')?.querySelector<HTMLElement>('.ui-cell-primary a');
}

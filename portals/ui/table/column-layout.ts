import type { Column, ColumnKind } from './types.ts';

/** What a user has set of a table's columns. */
export interface ColumnSettings {
  readonly order?: readonly string[];
  readonly hidden?: readonly string[];
  /** Pixels by column. */
  readonly widths?: Readonly<Record<string, number>>;
}

/** A column where it is shown. */
export interface PlacedColumn<Row> {
  readonly column: Column<Row>;
  readonly hidden: boolean;
  /** Pixels it has at least. */
  readonly width: number;
  /** Whether somebody has set the width: it does not grow then. */
  readonly fixed: boolean;
}

const widths: Readonly<Record<ColumnKind, number>> = {
  text: 160,
  number: 100,
  money: 120,
  dateTime: 190,
  date: 120,
  age: 130,
  status: 145,
  bytes: 110,
  boolean: 90,
};

/** Columns of a selection and of actions, which nobody moves. */
export const selectWidth = 44;
export const actionsWidth = 52;

/** All columns in the user's order; columns that came later stand where the page has them. */
export function placeColumns<Row>(
  columns: readonly Column<Row>[],
  settings: ColumnSettings,
): PlacedColumn<Row>[] {
  const order = settings.order ?? [];
  const known = order.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  const placed = [...known];
  for (const [index, column] of columns.entries()) {
    if (order.includes(column.id)) continue;
    const before = columns[index - 1];
    placed.splice(before ? placed.indexOf(before) + 1 : 0, 0, column);
  }
  return placed.map((column) => ({
    column,
    hidden: settings.hidden ? settings.hidden.includes(column.id) : column.hidden === true,
    width: settings.widths?.[column.id] ?? column.width ?? widths[column.kind ?? 'text'],
    fixed: settings.widths?.[column.id] !== undefined,
  }));
}

/** The same settings with a column shown or hidden; the last one stays. */
export function withVisibility<Row>(
  placed: readonly PlacedColumn<Row>[],
  settings: ColumnSettings,
  id: string,
): ColumnSettings {
  const hidden = placed.filter((one) => one.hidden !== (one.column.id === id)).map((one) => one.column.id);
  return hidden.length === placed.length ? settings : { ...settings, hidden };
}

/** The same settings with a column one place further. */
export function withMoved<Row>(
  placed: readonly PlacedColumn<Row>[],
  settings: ColumnSettings,
  { id, by }: { readonly id: string; readonly by: 1 | -1 },
): ColumnSettings {
  const order = placed.map(({ column }) => column.id);
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return settings;
  order.splice(from, 1);
  order.splice(to, 0, id);
  return { ...settings, order };
}

/** The same settings with another width of a column, within what is usable. */
export function withWidth(settings: ColumnSettings, id: string, width: number): ColumnSettings {
  const pixels = Math.round(Math.min(900, Math.max(56, width)));
  return { ...settings, widths: { ...settings.widths, [id]: pixels } };
}

/** `grid-template-columns` of header and rows. */
export function gridTemplate<Row>(
  shown: readonly PlacedColumn<Row>[],
  extra: { select: boolean; actions: boolean },
): string {
  const own = shown.map(({ width, fixed }) => (fixed ? `${width}px` : `minmax(${width}px, ${width}fr)`));
  return [
    ...(extra.select ? [`${selectWidth}px`] : []),
    ...own,
    ...(extra.actions ? [`${actionsWidth}px`] : []),
  ].join(' ');
}

/** Pixels all columns need. */
export function widthOf<Row>(
  shown: readonly PlacedColumn<Row>[],
  extra: { select: boolean; actions: boolean },
): number {
  const own = shown.reduce((sum, { width }) => sum + width, 0);
  return own + (extra.select ? selectWidth : 0) + (extra.actions ? actionsWidth : 0);
}

import type { TableSelection, TableState } from './types.ts';

/** Selected rows: some by id, or all that fit except some. Rows are kept for an export of what was selected by hand. */
export interface SelectionState<Row> {
  readonly all: boolean;
  readonly picked: ReadonlyMap<string, Row>;
  readonly except: ReadonlySet<string>;
}

export const nothingSelected: SelectionState<never> = {
  all: false,
  picked: new Map<string, never>(),
  except: new Set(),
};
export const allSelected: SelectionState<never> = {
  all: true,
  picked: new Map<string, never>(),
  except: new Set(),
};

export function isSelected<Row>({ all, picked, except }: SelectionState<Row>, id: string): boolean {
  return all ? !except.has(id) : picked.has(id);
}

/** The same with one row taken in or out. */
export function toggled<Row>(selection: SelectionState<Row>, id: string, row: Row): SelectionState<Row> {
  if (selection.all) {
    const except = new Set(selection.except);
    if (!except.delete(id)) except.add(id);
    return { ...selection, except };
  }
  const picked = new Map(selection.picked);
  if (!picked.delete(id)) picked.set(id, row);
  return { ...selection, picked };
}

/** The same with some rows more. */
export function withPicked<Row>(
  selection: SelectionState<Row>,
  rows: Iterable<readonly [string, Row]>,
): SelectionState<Row> {
  if (selection.all) {
    const except = new Set(selection.except);
    for (const [id] of rows) except.delete(id);
    return { ...selection, except };
  }
  return { ...selection, picked: new Map([...selection.picked, ...rows]) };
}

/** How many of `total` are selected. */
export function countOf<Row>({ all, picked, except }: SelectionState<Row>, total: number): number {
  return all ? Math.max(0, total - except.size) : picked.size;
}

/** What bulk actions get. */
export function toSelection<Row>(
  selection: SelectionState<Row>,
  { q, filter }: TableState,
  total: number,
): TableSelection {
  return {
    all: selection.all,
    filter,
    ...(q ? { q } : {}),
    except: [...selection.except],
    ids: selection.all ? [] : [...selection.picked.keys()],
    count: countOf(selection, total),
  };
}

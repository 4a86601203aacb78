/** The cell that is active: row -1 is the header. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** What a key is pressed in. */
export interface GridShape {
  readonly rows: number;
  readonly columns: number;
  /** Rows of a page. */
  readonly page: number;
  readonly rtl: boolean;
  /** On narrow screens a row is one card: left and right do nothing there. */
  readonly cards: boolean;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads to; undefined: it is no key that moves. */
export function placeAfter(
  { key, ctrlKey, metaKey }: Key,
  at: GridPlace,
  shape: GridShape,
): GridPlace | undefined {
  const far = ctrlKey || metaKey;
  const sideways = shape.cards ? 0 : shape.rtl ? -1 : 1;
  const { row, column } = at;
  const moves: Readonly<Record<string, GridPlace>> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + sideways },
    ArrowLeft: { row, column: column - sideways },
    PageDown: { row: row + shape.page, column },
    PageUp: { row: row < 0 ? row : Math.max(0, row - shape.page), column },
    Home: far ? { row: 0, column: 0 } : { row, column: 0 },
    End: far ? { row: shape.rows - 1, column: shape.columns - 1 } : { row, column: shape.columns - 1 },
  };
  const to = moves[key];
  if (!to) return undefined;
  return { row: within(to.row, -1, shape.rows - 1), column: within(to.column, 0, shape.columns - 1) };
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(most, least));
}

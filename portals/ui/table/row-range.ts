/** Higher elements are cut off by browsers (Firefox at 17.9 million pixels, Chromium at 33.5). */
const mostPixels = 8_000_000;
/** Rows in the page at most. */
const mostRows = 60;
/** The window moves by so many rows at a time: between two moves the browser scrolls by itself. */
const step = 4;

/** Where a window of rows stands in its list. */
export interface RowRange {
  readonly first: number;
  /** The row after the last. */
  readonly end: number;
  /** Pixels from the top of the rows' element to the first row. */
  readonly offset: number;
}

/** Measures of a list whose rows are all of one height. */
export interface RowMeasures {
  readonly count: number;
  readonly rowHeight: number;
  /** Pixels of the window. */
  readonly viewport: number;
}

/** Pixels of the rows' element. Beyond what browsers can do, one pixel of the scroll bar is several of the list. */
export function contentHeight({ count, rowHeight }: RowMeasures): number {
  return Math.min(count * rowHeight, mostPixels);
}

/** Pixels of the list that are above the window. */
export function listOffset(scrollTop: number, measures: RowMeasures): number {
  return scrollTop * stretch(measures);
}

/** The scroll position at which a row is whole in the window; undefined: it is already. */
export function scrollToShow(index: number, scrollTop: number, measures: RowMeasures): number | undefined {
  const { rowHeight, viewport } = measures;
  const top = index * rowHeight;
  const above = listOffset(scrollTop, measures);
  if (top < above) return top / stretch(measures);
  if (top + rowHeight > above + viewport) return (top + rowHeight - viewport) / stretch(measures);
  return undefined;
}

/** The rows to render at a scroll position: those in the window and some around it. */
export function rangeAt(scrollTop: number, measures: RowMeasures): RowRange {
  const { count, rowHeight, viewport } = measures;
  const offset = listOffset(scrollTop, measures);
  const visible = Math.ceil(viewport / rowHeight) + 1;
  const around = Math.max(step, Math.min(10, Math.floor((mostRows - 1 - visible) / 2)));
  const at = Math.floor(offset / rowHeight / step) * step;
  const first = Math.max(0, Math.min(at - around + step, count - visible - around));
  const end = Math.min(count, at + visible + around);
  return { first, end, offset: first * rowHeight - offset + scrollTop };
}

function stretch(measures: RowMeasures): number {
  const shown = contentHeight(measures) - measures.viewport;
  const whole = measures.count * measures.rowHeight - measures.viewport;
  return shown > 0 && whole > shown ? whole / shown : 1;
}

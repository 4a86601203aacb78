import type { TablePage, TableSource, TableState } from './types.ts';

/** Rows of a page; the most the REST interface gives. */
export const pageSize = 200;
/** Pages kept: what is far away is read again when somebody comes back. */
const mostPages = 40;
const mostRequests = 2;
/** While somebody drags the scroll bar through 100,000 rows, pages that have passed by meanwhile are not asked for. */
const settleMs = 40;
/** Rows asked for before and behind those that are looked at, so that the next page is there when it is reached. */
const margin = 60;

type PageState<Row> = { readonly rows: readonly Row[] } | { readonly error: unknown } | 'loading';

/**
 * The rows of one list with one filter and order, loaded in pages where they are looked at. A page that follows a loaded one is
 * read by its cursor; others by the distance from the nearest cursor that is known.
 */
export class RowWindow<Row> {
  /** How many rows there are, as far as it is known. */
  total = 0;
  totalIsEstimate = false;
  /** Whether the first page has arrived. */
  loaded = false;
  /** What the first page failed with. */
  error: unknown;
  /** The oldest instant of what is loaded; undefined: all of it came from the server just now. */
  asOf: string | undefined;
  /** Counts changes, for whoever watches. */
  version = 0;
  readonly #source: TableSource<Row>;
  readonly #state: TableState;
  readonly #pages = new Map<number, PageState<Row>>();
  readonly #cursors = new Map<number, string>();
  readonly #requests = new Map<number, AbortController>();
  readonly #heard = new Set<() => void>();
  #wanted: readonly number[] = [];
  #over = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(source: TableSource<Row>, state: TableState) {
    this.#source = source;
    this.#state = state;
  }

  /** Hears of changes; answers how to stop. */
  readonly subscribe = (tell: () => void): (() => void) => {
    this.#heard.add(tell);
    return () => void this.#heard.delete(tell);
  };

  /** The row at a place; undefined while it is not there. */
  row(index: number): Row | undefined {
    const page = this.#pages.get(Math.floor(index / pageSize));
    return typeof page === 'object' && 'rows' in page ? page.rows[index % pageSize] : undefined;
  }

  /** What a row could not be loaded for. */
  rowError(index: number): unknown {
    const page = this.#pages.get(Math.floor(index / pageSize));
    return typeof page === 'object' && 'error' in page ? page.error : undefined;
  }

  /** All rows that are loaded, with their places. */
  *rows(): Generator<readonly [number, Row]> {
    for (const [at, page] of this.#pages)
      if (typeof page === 'object' && 'rows' in page)
        for (const [index, row] of page.rows.entries()) yield [at * pageSize + index, row];
  }

  /** Asks for what is missing of these rows; what was asked for before and is not wanted any more is given up. */
  want(first: number, last: number): void {
    const from = Math.floor(Math.max(0, first - margin) / pageSize);
    const to = Math.floor(Math.max(0, last + margin) / pageSize);
    this.#wanted = Array.from({ length: to - from + 1 }, (_, n) => from + n);
    for (const [page, request] of this.#requests) {
      // The first page tells the total: it is always finished.
      if (this.#wanted.includes(page) || page === 0 || this.#source.sequential) continue;
      request.abort();
      this.#requests.delete(page);
      this.#pages.delete(page);
    }
    if (!this.loaded) this.#next();
    else
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#next();
      }, settleMs);
  }

  /** Tries again what failed. */
  retry(): void {
    for (const [at, page] of this.#pages)
      if (typeof page === 'object' && 'error' in page) this.#pages.delete(at);
    this.error = undefined;
    this.#changed();
    this.#next();
  }

  /** Nobody looks at it any more. */
  close(): void {
    this.#over = true;
    clearTimeout(this.#timer);
    for (const request of this.#requests.values()) request.abort();
    this.#requests.clear();
    this.#heard.clear();
  }

  #next(): void {
    for (const page of this.#wanted) {
      if (this.#over || this.#requests.size >= mostRequests) return;
      const beyond = this.loaded && page > 0 && page * pageSize >= this.total;
      const next = this.#source.sequential ? this.#lastKnown(page) : page;
      if (!beyond && !this.#pages.has(next)) void this.#load(next);
    }
  }

  async #load(page: number): Promise<void> {
    const request = new AbortController();
    this.#requests.set(page, request);
    this.#pages.set(page, 'loading');
    try {
      const counted = this.loaded ? ({ total: 'none' } as const) : {};
      const answer = await this.#source.fetchPage(
        { ...this.#state, limit: pageSize, ...this.#way(page), ...counted },
        request.signal,
      );
      if (!request.signal.aborted) await this.#take(page, answer, request.signal);
    } catch (error) {
      if (request.signal.aborted) return;
      this.#pages.set(page, { error });
      if (page === 0) this.error = error;
    }
    if (request.signal.aborted) return;
    this.#requests.delete(page);
    this.#forget();
    this.#changed();
    this.#next();
  }

  /** The page nearest to this one that can be read by a cursor. */
  #lastKnown(page: number): number {
    let near = page;
    while (near > 0 && !this.#cursors.has(near)) near--;
    return near;
  }

  /** How to get to a page. */
  #way(page: number): { cursor?: string; offset?: number } {
    const near = this.#lastKnown(page);
    const cursor = this.#cursors.get(near);
    return {
      ...(cursor === undefined ? {} : { cursor }),
      ...(near === page ? {} : { offset: (page - near) * pageSize }),
    };
  }

  async #take(page: number, { data, page: about, asOf }: TablePage<Row>, signal: AbortSignal): Promise<void> {
    const end = page * pageSize + data.length;
    if (about.nextCursor !== null) this.#cursors.set(page + 1, about.nextCursor);
    if (!this.loaded && page === 0) this.#count(Math.max(about.total, end), about.totalIsEstimate);
    if (about.nextCursor === null && (data.length > 0 || page === 0)) this.#count(end, false);
    else if (about.nextCursor !== null && end >= this.total) this.#count(end + pageSize, true);
    else if (data.length === 0) await this.#countExactly(page, signal);
    this.#pages.set(page, { rows: data });
    if (asOf !== undefined && !(this.asOf !== undefined && this.asOf <= asOf)) this.asOf = asOf;
    if (page === 0) this.loaded = true;
  }

  #count(total: number, isEstimate: boolean): void {
    this.total = total;
    this.totalIsEstimate = isEstimate;
  }

  /** The estimate was too high: there is nothing at its end. */
  async #countExactly(page: number, signal: AbortSignal): Promise<void> {
    const { page: counted } = await this.#source.fetchPage(
      { ...this.#state, limit: 1, total: 'exact' },
      signal,
    );
    this.#count(Math.min(counted.total, page * pageSize), counted.totalIsEstimate);
  }

  /** Keeps the pages next to those that are wanted. */
  #forget(): void {
    const middle = this.#wanted[Math.floor(this.#wanted.length / 2)] ?? 0;
    const far = [...this.#pages.keys()].sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle));
    for (const page of far.slice(0, Math.max(0, this.#pages.size - mostPages)))
      if (!this.#requests.has(page)) this.#pages.delete(page);
  }

  #changed(): void {
    this.version++;
    for (const tell of this.#heard) tell();
  }
}

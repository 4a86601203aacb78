import { filterParameters, requestParameters } from './query.ts';
import type { TablePage, TableSource } from './types.ts';

/** What {@link restSource} takes. */
export interface RestSourceOptions {
  /** Of a list of the REST interface, such as `/customers`; may have parameters of its own. */
  readonly path: string;
  /** Reads an address; rejects with the answer's problem. */
  readonly get: (path: string, init: { signal: AbortSignal }) => Promise<unknown>;
  /** What is before the path in the browser's address, for CSV; default `/api/v1`. */
  readonly base?: string;
  /** False: the list cannot be had as CSV. */
  readonly csv?: boolean;
  /** For lists that know no `offset`, such as reports. */
  readonly sequential?: boolean;
}

/** Rows of a list of the REST interface. */
export function restSource<Row>({
  path,
  get,
  base = '/api/v1',
  csv = true,
  sequential = false,
}: RestSourceOptions): TableSource<Row> {
  const withParameters = (parameters: URLSearchParams) =>
    `${path}${path.includes('?') ? '&' : '?'}${parameters}`;
  return {
    key: path,
    sequential,
    fetchPage: async (request, signal) =>
      (await get(withParameters(requestParameters(request)), { signal })) as TablePage<Row>,
    ...(csv
      ? {
          csvHref({ q, sort, filter, except = [] }) {
            const parameters = new URLSearchParams([
              ['format', 'csv'],
              ['bom', 'true'],
              ...filterParameters(filter),
            ]);
            if (q) parameters.set('q', q);
            if (sort) parameters.set('sort', sort);
            if (except.length > 0) parameters.set('except', except.join(','));
            return base + withParameters(parameters);
          },
        }
      : {}),
  };
}

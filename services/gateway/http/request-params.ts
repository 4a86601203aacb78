import { type FieldProblem, platformErrors } from '@isp/sdk';
import { validationFailed } from '@isp/sdk/runtime';

/** A request as moleculer-web hands it over with `mergeParams: false`. */
export interface RequestParts {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/**
 * The params of an action: path names, and the query (GET, DELETE) or the body. A name of the path that stands
 * in the body too is refused, not guessed.
 */
export function paramsOf(
  method: string,
  { params: path = {}, query = {}, body }: RequestParts,
): Record<string, unknown> {
  const fromQuery = method === 'GET' || method === 'DELETE';
  const rest = fromQuery ? withLists(query) : { ...query, ...bodyObject(body) };
  const clashes: FieldProblem[] = Object.keys(path)
    .filter((name) => Object.hasOwn(rest, name))
    .map((name) => ({ path: `/${name}`, message: 'is given by the address already' }));
  if (clashes.length > 0) throw validationFailed(clashes);
  return { ...rest, ...path };
}

/** `filter[status][in]=active,paused` is a list; so is `filter[status][in][]=active&filter[status][in][]=paused`. */
function withLists(query: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { filter } = query;
  if (typeof filter !== 'object' || filter === null) return query;
  const fields = Object.entries(filter).map(([name, asked]) => [name, withList(asked)]);
  return { ...query, filter: Object.fromEntries(fields) };
}

function withList(asked: unknown): unknown {
  const { in: among } = (asked ?? {}) as { in?: unknown };
  return typeof among === 'string' ? { ...(asked as object), in: among.split(',') } : asked;
}

function bodyObject(body: unknown): Record<string, unknown> {
  if (body === undefined || body === null || body === '') return {};
  if (typeof body !== 'object' || Array.isArray(body)) {
    throw platformErrors.VALIDATION_FAILED(
      { summary: 'the body must be a JSON object' },
      { errors: [{ path: '', message: 'must be object' }] },
    );
  }
  return body as Record<string, unknown>;
}

import { type ActionContract, type FieldProblem, type JsonSchema, platformErrors } from '@isp/sdk';
import { schemaValidator, validationFailed } from '@isp/sdk/runtime';

/** How a list is wanted as CSV. */
export interface CsvWish {
  /** False for `format=json`, the usual one. */
  readonly wanted: boolean;
  /** UTF-8's byte order mark before the first line, by which Excel knows the encoding. */
  readonly bom: boolean;
  /** Ids of rows that are left out: all but some were selected. */
  readonly except: readonly string[];
  /** What is left of the query, for the list itself. */
  readonly query: Record<string, unknown>;
}

/** Rows a page has where a list does not say how many it may have, and at most. */
const usualRows = 200;
const mostRows = 1_000;
const mostExcepted = 200;

/** Takes `format`, `bom` and `except` out of a list's query; undefined: it is no list that could be CSV. Throws `VALIDATION_FAILED`. */
export function csvWish(
  { csv, params }: ActionContract,
  { format, bom, except, ...query }: Record<string, unknown>,
): CsvWish | undefined {
  if (!csv) return undefined;
  const leftOut = exceptedIds(except);
  const problems = problemsOf({ format, bom, except, leftOut, query });
  if (problems.length > 0) throw validationFailed(problems);
  if (format !== 'csv') return { wanted: false, bom: false, except: [], query };
  const uncounted = canBeUncounted(params) ? { total: 'none' } : {};
  return {
    wanted: true,
    bom: bom === 'true',
    except: leftOut ?? [],
    query: { ...query, limit: rowsPerPage(params), ...uncounted },
  };
}

interface Asked {
  readonly format: unknown;
  readonly bom: unknown;
  readonly except: unknown;
  /** The ids of `except`. */
  readonly leftOut: readonly string[] | undefined;
  readonly query: Record<string, unknown>;
}

function problemsOf({ format, bom, except, leftOut, query }: Asked): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (format !== undefined && format !== 'csv' && format !== 'json')
    problems.push({ path: '/format', message: 'must be one of json, csv' });
  if (bom !== undefined && bom !== 'true' && bom !== 'false')
    problems.push({ path: '/bom', message: 'must be true or false' });
  for (const name of ['limit', 'cursor', 'offset', 'total'])
    if (format === 'csv' && query[name] !== undefined)
      problems.push({ path: `/${name}`, message: 'is not for format=csv, which has all rows' });
  if (except !== undefined && (format !== 'csv' || leftOut === undefined))
    problems.push({ path: '/except', message: `must be up to ${mostExcepted} ids, with format=csv` });
  return problems;
}

/** The ids of `except`; undefined: too many, or no text. */
function exceptedIds(except: unknown): readonly string[] | undefined {
  if (typeof except !== 'string') return except === undefined ? [] : undefined;
  const ids = except.split(',').filter((id) => id !== '');
  return ids.length <= mostExcepted ? ids : undefined;
}

/** As many as the list answers at once: each page is a call of its own. */
function rowsPerPage({ properties }: JsonSchema): number {
  const { limit } = (properties ?? {}) as Record<string, JsonSchema | undefined>;
  const { maximum } = limit ?? {};
  return typeof maximum === 'number' ? Math.min(maximum, mostRows) : usualRows;
}

/** Lists of plugins that were made before could not be read uncounted. */
function canBeUncounted({ properties }: JsonSchema): boolean {
  const { total } = (properties ?? {}) as Record<string, unknown>;
  return total !== undefined && schemaValidator(total as JsonSchema)('none').length === 0;
}

/** What a list that is no page says; a defect of the plugin. */
export function notAPage(action: string) {
  return platformErrors.INTERNAL({}, { cause: new TypeError(`${action} answered no page`) });
}

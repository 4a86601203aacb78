import { type Static, type TObject, type TProperties, type TSchema, Type } from 'typebox';

/**
 * One page of a list. `total` is exact up to 10,000 and an estimate beyond, unless `total=exact` is asked. With `total=none`
 * nothing is counted: it is 0, and called an estimate.
 */
export interface Page<Row> {
  readonly data: readonly Row[];
  readonly page: {
    readonly nextCursor: string | null;
    readonly total: number;
    readonly totalIsEstimate: boolean;
  };
}

/** What every list takes. */
export interface ListQuery {
  /** Rows per page, 1 to 200; default 50. */
  limit?: number;
  /** `page.nextCursor` of the page before. */
  cursor?: string;
  /** Rows to pass over, from the cursor on or from the beginning, 0 to 1,000,000: for a place somebody scrolled to. */
  offset?: number;
  /** Field to sort by; a leading `-` sorts downwards. */
  sort?: string;
  /** Free text. */
  q?: string;
  /** `exact` counts beyond 10,000, `none` not at all. */
  total?: 'exact' | 'none';
  /** By field: a value it is equal to, or operators `{ in, ne, gte, gt, lte, lt }`. */
  filter?: Record<string, unknown>;
}

const bounds = ['gte', 'gt', 'lte', 'lt'] as const;
const mostValues = 100;

/** A value, or operators: `in` and `ne`, and for ranges the bounds. */
function filterSchema(schema: TSchema, operators: readonly string[]): TSchema {
  const bounded = Object.fromEntries(operators.map((operator) => [operator, Type.Optional(schema)]));
  const among = Type.Array(schema, { minItems: 1, maxItems: mostValues });
  const operations = Type.Object(
    { in: Type.Optional(among), ne: Type.Optional(schema), ...bounded },
    { minProperties: 1 },
  );
  return Type.Union([schema, operations]);
}

/**
 * The parameters of a list action. Unknown filter and sort fields are refused by the schema itself. What is in `filters`
 * can be compared (`filter[status]=active`, `filter[status][ne]=closed`, `filter[status][in]=active,paused`), what is in
 * `ranges` also bounded (`filter[createdAt][gte]=…`). `exact` is for what the action looks at itself: a value, no operators.
 * `sorts` are fields that every row has.
 *
 * @example
 * const ListCustomers = listParams({
 *   filters: { status: CustomerStatus },
 *   ranges: { createdAt: Type.String({ format: 'date-time' }) },
 *   sorts: ['createdAt', 'name'],
 * });
 */
export function listParams<F extends TProperties>(options: {
  filters?: F;
  ranges?: TProperties;
  exact?: TProperties;
  sorts: readonly string[];
  search?: boolean;
}): TObject {
  const sorts = options.sorts.flatMap((name) => [name, `-${name}`]);
  const filters = [
    ...Object.entries(options.exact ?? {}),
    ...Object.entries(options.filters ?? {}).map(
      ([name, schema]) => [name, filterSchema(schema, [])] as const,
    ),
    ...Object.entries(options.ranges ?? {}).map(
      ([name, schema]) => [name, filterSchema(schema, bounds)] as const,
    ),
  ];
  return Type.Object({
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    cursor: Type.Optional(Type.String({ maxLength: 500 })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
    sort: Type.Optional(Type.Union(sorts.map((sort) => Type.Literal(sort)))),
    total: Type.Optional(Type.Union([Type.Literal('exact'), Type.Literal('none')])),
    ...(options.search ? { q: Type.Optional(Type.String({ maxLength: 200 })) } : {}),
    filter: Type.Optional(
      Type.Object(Object.fromEntries(filters.map(([name, schema]) => [name, Type.Optional(schema)]))),
    ),
  });
}

/** The result schema of a list action. */
export function pageOf<S extends TSchema>(row: S) {
  return Type.Object({
    data: Type.Array(row),
    page: Type.Object({
      nextCursor: Type.Union([Type.String(), Type.Null()]),
      total: Type.Integer(),
      totalIsEstimate: Type.Boolean(),
    }),
  });
}

/** The TypeScript type of one page of rows of a schema. */
export type PageOf<S extends TSchema> = Page<Static<S>>;

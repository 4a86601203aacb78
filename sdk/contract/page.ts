import { type Static, type TObject, type TProperties, type TSchema, Type } from 'typebox';

/** One page of a list. `total` is exact up to 10,000 and an estimate beyond, unless `total=exact` is asked. */
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
  /** Field to sort by; a leading `-` sorts downwards. */
  sort?: string;
  /** Free text. */
  q?: string;
  /** `exact` counts beyond 10,000. */
  total?: 'exact';
  filter?: Record<string, unknown>;
}

const operators = ['gte', 'gt', 'lte', 'lt'] as const;

function filterSchema(schema: TSchema, ranges: boolean): TSchema {
  if (!ranges) return schema;
  const range = Object.fromEntries(operators.map((operator) => [operator, Type.Optional(schema)]));
  return Type.Union([schema, Type.Object(range)]);
}

/**
 * The parameters of a list action. Unknown filter and sort fields are refused by the schema itself.
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
  sorts: readonly string[];
  search?: boolean;
}): TObject {
  const sorts = options.sorts.flatMap((name) => [name, `-${name}`]);
  const filters = [
    ...Object.entries(options.filters ?? {}).map(
      ([name, schema]) => [name, filterSchema(schema, false)] as const,
    ),
    ...Object.entries(options.ranges ?? {}).map(
      ([name, schema]) => [name, filterSchema(schema, true)] as const,
    ),
  ];
  return Type.Object({
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    cursor: Type.Optional(Type.String({ maxLength: 500 })),
    sort: Type.Optional(Type.Union(sorts.map((sort) => Type.Literal(sort)))),
    total: Type.Optional(Type.Literal('exact')),
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

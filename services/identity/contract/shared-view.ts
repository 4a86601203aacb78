import { Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

const text = Type.String({ maxLength: 500 });
const texts = Type.Array(text, { maxItems: 200 });
const column = Type.String({ maxLength: 100 });
const columns = Type.Array(column, { maxItems: 200 });

const FilterValue = Type.Union([
  text,
  Type.Object({
    in: Type.Optional(texts),
    ne: Type.Optional(text),
    gte: Type.Optional(text),
    gt: Type.Optional(text),
    lte: Type.Optional(text),
    lt: Type.Optional(text),
  }),
]);

/** What a view shows: search, sort, filters, and the columns with their order and widths. */
export const TableView = Type.Object({
  state: Type.Object({
    q: Type.Optional(text),
    sort: Type.Optional(
      Type.String({ maxLength: 101, description: 'A field; with `-` before it downwards' }),
    ),
    filter: Type.Record(column, FilterValue, { maxProperties: 50 }),
  }),
  columns: Type.Optional(
    Type.Object({
      order: Type.Optional(columns),
      hidden: Type.Optional(columns),
      widths: Type.Optional(
        Type.Record(column, Type.Number({ minimum: 20, maximum: 4_000, description: 'Pixels' }), {
          maxProperties: 200,
        }),
      ),
    }),
  ),
});
export type TableView = Static<typeof TableView>;

const table = Type.String({
  pattern: '^[a-zA-Z0-9][a-zA-Z0-9.:_-]{0,99}$',
  maxLength: 100,
  description: 'The table’s own name, such as `customers`',
});
const role = Type.String({ maxLength: 40, description: 'Name of a role, such as `support`' });
const name = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' });

/** A view of a table that somebody shares with all who hold a role. */
export const SharedView = Type.Object(
  {
    id: Id,
    table,
    role,
    name,
    author: Type.String({ description: 'Name of who shares it' }),
    own: Type.Boolean({ description: 'The caller shares it himself' }),
    removable: Type.Boolean({ description: 'The caller may take it away from all' }),
    view: TableView,
    updatedAt: Instant,
  },
  { title: 'SharedView' },
);
export type SharedView = Static<typeof SharedView>;

export const ByTable = Type.Object({ table });
export type ByTable = Static<typeof ByTable>;

export const SharedViews = Type.Object({
  data: Type.Array(SharedView),
  shareWith: Type.Array(role, { description: 'Roles the caller may share views with; none: he may not' }),
});
export type SharedViews = Static<typeof SharedViews>;

export const ShareViewParams = Type.Object({ table, role, name, view: TableView });
export type ShareViewParams = Static<typeof ShareViewParams>;

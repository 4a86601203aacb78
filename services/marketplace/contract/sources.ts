import { type ById, Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

const name = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' });
const url = Type.String({
  minLength: 1,
  maxLength: 1_000,
  pattern: '^(/|file:|https?://|npm:https?://)',
  description: 'A folder (path or file:), the http(s): URL of an index, or npm: and the URL of a registry',
});
const enabled = Type.Boolean({ description: 'A disabled one is not read and offers nothing' });
const order = Type.Integer({
  minimum: 1,
  maximum: 1_000,
  description: 'Of two sources with the same plugin the lower one offers it; the bundled one is 0',
});
const coolDown = { minimum: 0, maximum: 8_760 };
const unsigned = Type.Boolean({
  description: 'Believe an index nobody signed; in development and sandbox mode only',
});

/** A place plugins come from, and how the last look at it went. */
export const Source = Type.Object(
  {
    id: Id,
    name: Type.String(),
    url: Type.String({ description: '"bundled:" is what comes with the platform' }),
    enabled,
    order: Type.Integer(),
    unsigned,
    builtIn: Type.Boolean({ description: 'Cannot be removed, only disabled' }),
    updateCoolDownHours: Type.Optional(Type.Number({ description: 'Absent: that of the settings' })),
    plugins: Type.Integer({ description: 'How many it offers' }),
    sequence: Type.Optional(Type.Integer({ description: 'Of its index' })),
    keyId: Type.Optional(Type.String({ description: 'Key its index is signed with' })),
    issuedAt: Type.Optional(Instant),
    expiresAt: Type.Optional(Instant),
    readAt: Type.Optional(
      Type.String({ format: 'date-time', description: 'When what is kept was confirmed' }),
    ),
    problem: Type.Optional(
      Type.String({ description: 'Why the last look failed; what was read before is kept' }),
    ),
    problemSince: Type.Optional(Instant),
    createdAt: Instant,
  },
  { title: 'Source' },
);
export type Source = Static<typeof Source>;

export const SourceList = Type.Object({ data: Type.Array(Source) });

export const CreateSource = Type.Object({
  name,
  url,
  enabled: Type.Optional(enabled),
  order: Type.Optional(order),
  unsigned: Type.Optional(unsigned),
  updateCoolDownHours: Type.Optional(Type.Number(coolDown)),
});
export type CreateSource = Static<typeof CreateSource>;

/** Fields to change; those left out stay. */
export const ChangeSource = Type.Object({
  id: Id,
  name: Type.Optional(name),
  url: Type.Optional(url),
  enabled: Type.Optional(enabled),
  order: Type.Optional(order),
  unsigned: Type.Optional(unsigned),
  updateCoolDownHours: Type.Optional(
    Type.Unsafe<number | null>({ ...coolDown, type: ['number', 'null'], description: 'null: the settings' }),
  ),
});
export type ChangeSource = Static<typeof ChangeSource>;

declare module '@isp/sdk' {
  interface Actions {
    'marketplace.sources.list': { params: Record<string, never>; result: { data: Source[] } };
    'marketplace.sources.create': { params: CreateSource; result: Source };
    'marketplace.sources.change': { params: ChangeSource; result: Source };
    'marketplace.sources.remove': { params: ById; result: undefined };
    'marketplace.refresh': { params: Record<string, never>; result: { data: Source[] } };
  }
}

import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/**
 * A log of address translation as CSV with a heading; columns `publicIp`, `privateIp`, `from`, and as far as there are
 * `portFrom`, `portTo`, `to`, `protocol` (tcp, udp …) in any order.
 */
export const ImportCgnatLogParams = Type.Object({
  content: Type.String({
    minLength: 1,
    description:
      'CSV; times with their zone (RFC 3339) or in seconds since 1970. A row without `to` is open until one with it comes',
    examples: [
      'publicIp,portFrom,portTo,privateIp,from,to\n192.0.2.1,1024,2047,100.64.0.7,2026-03-01T10:00:00Z,2026-03-01T11:00:00Z\n',
    ],
  }),
  name: Type.Optional(Type.String({ maxLength: 200 })),
  nasId: Type.Optional(
    Type.String({
      format: 'uuid',
      description: 'NAS whose subscribers are behind it, where private addresses occur more than once',
    }),
  ),
});
export type ImportCgnatLogParams = Static<typeof ImportCgnatLogParams>;

/** What became of a log; each file counts once. */
export const CgnatFile = Type.Object(
  {
    id: Id,
    name: Type.Optional(Type.String()),
    nasId: Type.Optional(Id),
    rows: Type.Integer({ minimum: 0 }),
    blocks: Type.Integer({ minimum: 0, description: 'Rows that were understood' }),
    errorCount: Type.Integer({ minimum: 0 }),
    errors: Type.Array(Type.Object({ row: Type.Integer(), problem: Type.String() }), {
      description: 'The first 100; rows are counted from 1, the heading is row 1',
    }),
    createdAt: Instant,
  },
  { title: 'CgnatFile' },
);
export type CgnatFile = Static<typeof CgnatFile>;

export const ListCgnatFilesParams = listParams({ sorts: ['createdAt'] });

/** What a port of a public address stood for. */
export const Translation = Type.Object({
  privateIp: Type.String(),
  portFrom: Type.Integer(),
  portTo: Type.Integer(),
  protocol: Type.Optional(Type.String()),
  from: Instant,
  to: Type.Optional(Instant),
});
export type Translation = Static<typeof Translation>;

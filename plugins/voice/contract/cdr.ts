import { Id, Instant, listParams, RawRequest } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** A file of call detail records, as text: CSV with a heading. The audit log does not keep who called whom. */
export const ImportCdrFileParams = Type.Object({
  body: Type.String({ writeOnly: true }),
  headers: RawRequest.properties.headers,
});

/** `reading`: its rows are taken over; `rating`: all are, and some wait for their price; `done`. */
export const CdrFileStatus = Type.Union([
  Type.Literal('reading'),
  Type.Literal('rating'),
  Type.Literal('done'),
]);
export type CdrFileStatus = Static<typeof CdrFileStatus>;

const count = Type.Integer({ minimum: 0 });

/** A file that was imported, or is being. */
export const CdrFile = Type.Object(
  {
    id: Id,
    name: Type.String(),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$', examples: ['0'.repeat(64)] }),
    status: CdrFileStatus,
    rows: count,
    rowsRead: count,
    rated: count,
    failed: count,
    createdAt: Instant,
    finishedAt: Type.Optional(Instant),
  },
  { title: 'CdrFile' },
);
export type CdrFile = Static<typeof CdrFile>;

export const ListCdrFilesParams = listParams({
  filters: {},
  ranges: { createdAt: Instant },
  sorts: ['createdAt'],
  search: true,
});

/** Why a record has no price. */
export const CdrReason = Type.Union([
  Type.Literal('malformed'),
  Type.Literal('duplicate'),
  Type.Literal('unknown-number'),
  Type.Literal('no-tariff'),
  Type.Literal('no-rate'),
]);
export type CdrReason = Static<typeof CdrReason>;

/** A record of the error queue. */
export const CdrError = Type.Object(
  {
    id: Id,
    fileId: Id,
    row: Type.Integer({ minimum: 1, description: 'Row of the file below the heading' }),
    reason: CdrReason,
    message: Type.String(),
    raw: Type.Record(Type.String(), Type.String(), { description: 'The row by the names of the heading' }),
    serviceId: Type.Optional(Id),
    createdAt: Instant,
  },
  { title: 'CdrError' },
);
export type CdrError = Static<typeof CdrError>;

export const ListCdrErrorsParams = listParams({
  filters: { fileId: Id, reason: CdrReason },
  ranges: { createdAt: Instant },
  sorts: ['createdAt'],
});

/** Which of the error queue are tried again; default: all. */
export const RetryCdrErrorsParams = Type.Object({
  fileId: Type.Optional(Id),
  reason: Type.Optional(CdrReason),
});
export type RetryCdrErrorsParams = Static<typeof RetryCdrErrorsParams>;

import {
  CivilDate,
  Currency,
  Id,
  Instant,
  listParams,
  RowError,
  tableFileFields,
  tableFileFound,
} from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { RecordedBy } from './payment.ts';

/** What of the books of another system a file has. */
export const BillingImportKind = Type.Union([
  Type.Literal('opening-balances'),
  Type.Literal('invoices'),
  Type.Literal('payments'),
]);
export type BillingImportKind = Static<typeof BillingImportKind>;

const mapping = Type.Optional(
  Type.Record(Type.String({ maxLength: 200 }), Type.String({ maxLength: 40 }), {
    maxProperties: 100,
    description: 'Field by heading; without it a column is for the field its heading names',
  }),
);

/** How a file writes dates and amounts. */
const writing = {
  dateFormat: Type.Optional(
    Type.Union(
      [
        Type.Literal('YYYY-MM-DD'),
        Type.Literal('DD.MM.YYYY'),
        Type.Literal('DD/MM/YYYY'),
        Type.Literal('MM/DD/YYYY'),
      ],
      { default: 'YYYY-MM-DD' },
    ),
  ),
  decimalSign: Type.Optional(Type.Union([Type.Literal('.'), Type.Literal(',')], { default: '.' })),
};

/**
 * A CSV file of opening balances (positive is owed), open invoices or payments, by `customerId` or `customerExternalId`. What
 * has an external id that was taken over before changes nothing.
 */
export const ImportBillingParams = Type.Object({
  kind: BillingImportKind,
  ...tableFileFields,
  mapping,
  ...writing,
  dryRun: Type.Optional(Type.Boolean({ description: 'Only says what would become of it' })),
});
export type ImportBillingParams = Static<typeof ImportBillingParams>;

const about = {
  kind: BillingImportKind,
  ...tableFileFound,
  columns: Type.Array(Type.Object({ heading: Type.String(), field: Type.Optional(Type.String()) })),
  rows: Type.Integer({ description: 'Rows of the file, the heading and empty lines not counted' }),
  failed: Type.Integer({ description: 'Rows that do not fit; they are in the error file' }),
};

/** A file of books that is, or was, taken over. */
export const BillingImport = Type.Object(
  {
    id: Id,
    status: Type.Union([Type.Literal('running'), Type.Literal('done')]),
    ...about,
    created: Type.Integer({ description: 'Rows booked so far' }),
    skipped: Type.Integer({ description: 'Rows so far whose external id was taken over before' }),
    recordedBy: RecordedBy,
    createdAt: Instant,
    finishedAt: Type.Optional(Instant),
  },
  { title: 'BillingImport' },
);
export type BillingImport = Static<typeof BillingImport>;

/** What the file was found to be, and the import unless it is a dry run. */
export const BillingImportAnswer = Type.Object({
  ...about,
  dryRun: Type.Boolean(),
  /** Rows that fit and were taken over before. */
  known: Type.Integer(),
  /** What the rows that are new come to. */
  totals: Type.Array(Type.Object({ currency: Currency, rows: Type.Integer(), amountMinor: Type.Integer() })),
  errors: Type.Array(RowError, { description: 'The first hundred' }),
  import: Type.Optional(BillingImport),
});
export type BillingImportAnswer = Static<typeof BillingImportAnswer>;

export const ListBillingImportsParams = listParams({
  filters: { kind: BillingImportKind },
  sorts: ['createdAt'],
});

/**
 * Next invoices of another system as CSV, a row for each line, with `customerId` or `customerExternalId` and `amount`; compared
 * with what billing would bill by a day.
 */
export const StartParallelRunParams = Type.Object({
  asOf: CivilDate,
  ...tableFileFields,
  mapping,
  ...writing,
  amounts: Type.Optional(
    Type.Union([Type.Literal('net'), Type.Literal('gross')], {
      default: 'net',
      description: 'Whether amounts of the file are without taxes on top, or with them',
    }),
  ),
});
export type StartParallelRunParams = Static<typeof StartParallelRunParams>;

const count = (description: string) => Type.Integer({ minimum: 0, description });

/** A comparison with another system. Counts are of lines. */
export const ParallelRun = Type.Object(
  {
    id: Id,
    asOf: CivilDate,
    fileName: Type.String(),
    amounts: Type.Union([Type.Literal('net'), Type.Literal('gross')]),
    status: Type.Union([Type.Literal('running'), Type.Literal('done')]),
    customers: count('Customers compared so far'),
    equal: count('Lines that are the same'),
    differing: count('Lines with another amount or other days'),
    onlyThere: count('Lines the other system has alone'),
    onlyHere: count('Lines billing has alone'),
    recordedBy: RecordedBy,
    createdAt: Instant,
    finishedAt: Type.Optional(Instant),
  },
  { title: 'ParallelRun' },
);
export type ParallelRun = Static<typeof ParallelRun>;

export const ParallelRunAnswer = Type.Object({
  rows: Type.Integer(),
  failed: Type.Integer({ description: 'Rows that do not fit; nothing is compared while there are some' }),
  errors: Type.Array(RowError, { description: 'The first hundred' }),
  run: Type.Optional(ParallelRun),
});
export type ParallelRunAnswer = Static<typeof ParallelRunAnswer>;

export const ParallelLineStatus = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('equal'),
  Type.Literal('differs'),
  Type.Literal('only-there'),
  Type.Literal('only-here'),
]);

/** A line of both systems, or of one of them. */
export const ParallelLine = Type.Object(
  {
    id: Id,
    runId: Id,
    customerId: Id,
    resellerId: Id,
    status: ParallelLineStatus,
    reason: Type.Optional(Type.String({ description: 'What explains the difference' })),
    theirText: Type.Optional(Type.String()),
    theirMinor: Type.Optional(Type.Integer()),
    ourText: Type.Optional(Type.String()),
    ourMinor: Type.Optional(Type.Integer()),
    currency: Currency,
    from: Type.Optional(CivilDate),
    to: Type.Optional(CivilDate),
    serviceId: Type.Optional(Id),
    createdAt: Instant,
  },
  { title: 'ParallelLine' },
);
export type ParallelLine = Static<typeof ParallelLine>;

export const ListParallelRunsParams = listParams({ sorts: ['createdAt'] });
export const ListParallelLinesParams = Type.Object({
  id: Id,
  ...listParams({ filters: { status: ParallelLineStatus, customerId: Id }, sorts: ['createdAt'] }).properties,
});

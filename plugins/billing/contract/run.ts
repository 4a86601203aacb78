import { CivilDate, Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { RunMails } from './document-mail.ts';
import { RecordedBy } from './payment.ts';

export const RunStatus = Type.Union([
  Type.Literal('previewing'),
  Type.Literal('previewed'),
  Type.Literal('confirming'),
  Type.Literal('confirmed'),
  Type.Literal('failed'),
]);

/** What became of an account or a line: `refused` is not as it was previewed any more, `parked` failed. */
export const RunLineStatus = Type.Union([
  Type.Literal('planned'),
  Type.Literal('excluded'),
  Type.Literal('issued'),
  Type.Literal('refused'),
  Type.Literal('parked'),
]);
export type RunLineStatus = Static<typeof RunLineStatus>;

const count = Type.Integer({ minimum: 0 });

/** A recurring run. Counts are of accounts. */
export const BillingRun = Type.Object(
  {
    id: Id,
    /** Bills what is due by this day. */
    asOf: CivilDate,
    /** Only accounts of this zone. */
    timezone: Type.Optional(Type.String()),
    automatic: Type.Boolean({ description: 'Made by the clock, and confirmed by itself' }),
    status: RunStatus,
    planned: count,
    excluded: count,
    issued: count,
    refused: count,
    parked: count,
    failure: Type.Optional(Type.String()),
    startedBy: RecordedBy,
    createdAt: Instant,
    previewedAt: Type.Optional(Instant),
    confirmedAt: Type.Optional(Instant),
    finishedAt: Type.Optional(Instant),
  },
  { title: 'BillingRun' },
);
export type BillingRun = Static<typeof BillingRun>;

export const RunTotal = Type.Object({
  currency: Currency,
  status: RunLineStatus,
  lines: count,
  amountMinor: Type.Integer({ description: 'Without taxes on top' }),
});

export const BillingRunWithTotals = Type.Object(
  { ...BillingRun.properties, totals: Type.Array(RunTotal), mails: RunMails },
  { title: 'BillingRunWithTotals' },
);
export type BillingRunWithTotals = Static<typeof BillingRunWithTotals>;

export const StartRunParams = Type.Object({
  asOf: CivilDate,
  timezone: Type.Optional(Type.String({ maxLength: 64, examples: ['Europe/Berlin'] })),
});
export type StartRunParams = Static<typeof StartRunParams>;

/** A line of a run; an excluded account has one without an amount. */
export const RunLine = Type.Object(
  {
    id: Id,
    runId: Id,
    customerId: Id,
    resellerId: Id,
    status: RunLineStatus,
    reason: Type.Optional(Type.String()),
    billOn: Type.Optional(CivilDate),
    kind: Type.Optional(Type.String()),
    text: Type.Optional(Type.String()),
    serviceId: Type.Optional(Id),
    from: Type.Optional(CivilDate),
    to: Type.Optional(CivilDate),
    amountMinor: Type.Optional(Type.Integer()),
    currency: Type.Optional(Currency),
    createdAt: Instant,
  },
  { title: 'RunLine' },
);
export type RunLine = Static<typeof RunLine>;

export const ListRunsParams = listParams({
  filters: { status: RunStatus, automatic: Type.Boolean(), timezone: Type.String() },
  ranges: { asOf: CivilDate },
  sorts: ['createdAt'],
});
export const ListRunLinesParams = Type.Object({
  id: Id,
  ...listParams({ filters: { status: RunLineStatus, customerId: Id, serviceId: Id }, sorts: ['createdAt'] })
    .properties,
});

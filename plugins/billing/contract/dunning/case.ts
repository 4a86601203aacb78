import { ById, CivilDate, Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { RecordedBy } from '../payment.ts';

const reason = Type.String({
  minLength: 1,
  maxLength: 500,
  pattern: '\\S',
  examples: ['Waits for a credit note'],
});

export const DunningStage = Type.Union([
  Type.Literal('current'),
  Type.Literal('overdue'),
  Type.Literal('blocked'),
  Type.Literal('deactivated'),
]);
export type DunningStage = Static<typeof DunningStage>;

export const DunningStep = Type.Union([
  Type.Literal('remind'),
  Type.Literal('block'),
  Type.Literal('deactivate'),
]);
export type DunningStep = Static<typeof DunningStep>;

/** What services of a customer are brought to. */
export const DunningWish = Type.Union([Type.Literal('free'), Type.Literal('blocked'), Type.Literal('ended')]);
export type DunningWish = Static<typeof DunningWish>;

/** A customer with something to pay, from the first reminder on until nothing is open. */
export const DunningCase = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    policyId: Id,
    status: Type.Union([Type.Literal('open'), Type.Literal('closed')]),
    /** What was really carried out: `blocked` from the block on. */
    stage: DunningStage,
    debtMinor: Type.Integer({ minimum: 0, description: 'What is overdue' }),
    currency: Currency,
    /** The invoice that is overdue longest. */
    oldestInvoiceId: Type.Optional(Id),
    nextStep: Type.Optional(DunningStep),
    nextAt: Type.Optional(Instant),
    reasons: Type.Array(Type.String(), { description: 'Why it stands as it does, in words' }),
    /** Why nothing is done, although something is due. */
    exclusion: Type.Optional(Type.String()),
    promisedUntil: Type.Optional(CivilDate),
    blockedAt: Type.Optional(Instant),
    deactivatedAt: Type.Optional(Instant),
    createdAt: Instant,
    closedAt: Type.Optional(Instant),
    updatedAt: Instant,
  },
  { title: 'DunningCase' },
);
export type DunningCase = Static<typeof DunningCase>;

/** A reminder of an invoice; `step` is the days from the due date. */
export const DunningReminder = Type.Object(
  {
    id: Id,
    invoiceId: Id,
    step: Type.Integer(),
    kind: Type.Union([Type.Literal('automatic'), Type.Literal('manual')]),
    status: Type.Union([
      Type.Literal('asked'),
      Type.Literal('on-its-way'),
      Type.Literal('left'),
      Type.Literal('failed'),
      Type.Literal('dropped'),
      Type.Literal('no-address'),
    ]),
    reason: Type.Optional(Type.String()),
    deliveryId: Type.Optional(Id),
    askedAt: Instant,
    leftAt: Type.Optional(Instant),
  },
  { title: 'DunningReminder' },
);
export type DunningReminder = Static<typeof DunningReminder>;

export const DunningPromise = Type.Object(
  { id: Id, until: CivilDate, madeOn: CivilDate, note: Type.Optional(Type.String()), recordedBy: RecordedBy },
  { title: 'DunningPromise' },
);
export type DunningPromise = Static<typeof DunningPromise>;

/** A service that was suspended for the debt. */
export const DunningBlock = Type.Object(
  { id: Id, serviceId: Id, blockedAt: Instant, releasedAt: Type.Optional(Instant) },
  { title: 'DunningBlock' },
);
export type DunningBlock = Static<typeof DunningBlock>;

export const DunningCaseWithSteps = Type.Object(
  {
    ...DunningCase.properties,
    reminders: Type.Array(DunningReminder),
    promises: Type.Array(DunningPromise),
    blocks: Type.Array(DunningBlock),
  },
  { title: 'DunningCaseWithSteps' },
);
export type DunningCaseWithSteps = Static<typeof DunningCaseWithSteps>;

export const ListDunningCasesParams = listParams({
  filters: {
    status: DunningCase.properties.status,
    stage: DunningStage,
    nextStep: DunningStep,
    customerId: Id,
    policyId: Id,
  },
  ranges: { nextAt: Instant, debtMinor: Type.Integer(), createdAt: Instant },
  sorts: ['createdAt'],
});

/** A day after today, within what the policy allows. The block waits until it is over. */
export const PromiseToPayParams = Type.Object({
  id: Id,
  until: Type.String({ format: 'date', examples: ['2026-11-20'] }),
  note: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
});
export type PromiseToPayParams = Static<typeof PromiseToPayParams>;

/** Nothing is done to the customer until the day is over; without a day, until it is taken back. */
export const HoldDunningParams = Type.Object({
  id: Id,
  reason,
  until: Type.Optional(Type.String({ format: 'date', description: 'The last day' })),
});
export type HoldDunningParams = Static<typeof HoldDunningParams>;

export const DunningHold = Type.Object(
  {
    customerId: Id,
    resellerId: Id,
    reason: Type.String(),
    until: Type.Optional(CivilDate),
    setBy: RecordedBy,
    createdAt: Instant,
  },
  { title: 'DunningHold' },
);
export type DunningHold = Static<typeof DunningHold>;

export const RemindParams = ById;

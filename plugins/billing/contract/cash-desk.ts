import { Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { RecordedBy } from './payment.ts';

const name = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S', examples: ['Shop, till 1'] });
const amount = Type.Integer({ minimum: 1, maximum: 1_000_000_000 });
const notNegative = Type.Integer({ minimum: 0, maximum: 1_000_000_000 });
const reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' });

/** A drawer cash is taken into. One person at a time has it open. */
export const CashDesk = Type.Object(
  {
    id: Id,
    resellerId: Id,
    name,
    currency: Currency,
    /** The session that is open. */
    openSessionId: Type.Optional(Id),
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'CashDesk' },
);
export type CashDesk = Static<typeof CashDesk>;

export const CashDeskList = Type.Object({ data: Type.Array(CashDesk) });
export type CashDeskList = Static<typeof CashDeskList>;

export const CreateCashDeskParams = Type.Object({ name, currency: Currency });
export type CreateCashDeskParams = Static<typeof CreateCashDeskParams>;

export const CashSessionStatus = Type.Union([Type.Literal('open'), Type.Literal('closed')]);

/** From the opening of a desk to its closing. */
export const CashSession = Type.Object(
  {
    id: Id,
    resellerId: Id,
    cashDeskId: Id,
    status: CashSessionStatus,
    openedBy: RecordedBy,
    closedBy: Type.Optional(RecordedBy),
    /** What was in the drawer at the opening. */
    floatMinor: Type.Integer(),
    /** What ought to be in it: the float and all that went in and out. */
    expectedMinor: Type.Integer(),
    countedMinor: Type.Optional(Type.Integer()),
    /** What was counted more (positive) or less than expected. */
    differenceMinor: Type.Optional(Type.Integer()),
    note: Type.Optional(Type.String()),
    currency: Currency,
    openedAt: Instant,
    closedAt: Type.Optional(Instant),
    createdAt: Instant,
  },
  { title: 'CashSession' },
);
export type CashSession = Static<typeof CashSession>;

export const CashMovementKind = Type.Union([
  Type.Literal('payment'),
  Type.Literal('refund'),
  Type.Literal('reversal'),
  Type.Literal('deposit'),
  Type.Literal('pay-in'),
  Type.Literal('pay-out'),
]);
export type CashMovementKind = Static<typeof CashMovementKind>;

/** Money that went into the drawer (positive) or out of it. */
export const CashMovement = Type.Object({
  id: Id,
  kind: CashMovementKind,
  amountMinor: Type.Integer(),
  /** The payment, or deposit. */
  refId: Type.Optional(Id),
  reason: Type.Optional(Type.String()),
  recordedBy: RecordedBy,
  createdAt: Instant,
});
export type CashMovement = Static<typeof CashMovement>;

/** The report of a session: what went in and out, and the sum of each kind. */
export const CashSessionReport = Type.Object(
  {
    ...CashSession.properties,
    totals: Type.Array(
      Type.Object({ kind: CashMovementKind, count: Type.Integer(), amountMinor: Type.Integer() }),
    ),
    movements: Type.Array(CashMovement, { description: 'The latest 500' }),
  },
  { title: 'CashSessionReport' },
);
export type CashSessionReport = Static<typeof CashSessionReport>;

export const OpenCashDeskParams = Type.Object({ id: Id, floatMinor: notNegative });
export type OpenCashDeskParams = Static<typeof OpenCashDeskParams>;

export const CloseCashDeskParams = Type.Object({
  id: Id,
  countedMinor: notNegative,
  note: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
});
export type CloseCashDeskParams = Static<typeof CloseCashDeskParams>;

/** Money that is no customer's: change from the bank, takings that go there. */
export const MoveCashParams = Type.Object({
  id: Id,
  kind: Type.Union([Type.Literal('pay-in'), Type.Literal('pay-out')]),
  amountMinor: amount,
  reason,
});
export type MoveCashParams = Static<typeof MoveCashParams>;

export const ListCashSessionsParams = listParams({
  filters: { cashDeskId: Id, status: CashSessionStatus },
  ranges: { createdAt: Instant, differenceMinor: Type.Integer() },
  sorts: ['createdAt'],
});

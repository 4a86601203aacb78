import { CivilDate, Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { RecordedBy } from './payment.ts';

/** `held`: some of it is left; `settled`: all of it paid invoices or was given back. */
export const DepositStatus = Type.Union([Type.Literal('held'), Type.Literal('settled')]);

const method = Type.String({ pattern: '^[a-z][a-z0-9-]{1,29}$', examples: ['cash'] });
const reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', examples: ['For the router'] });
const amount = Type.Integer({ minimum: 1, maximum: 1_000_000_000_000 });

/** Money a customer leaves with us as a security: it is still his, and pays nothing by itself. */
export const Deposit = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    amountMinor: Type.Integer({ minimum: 1 }),
    /** What is held of it. */
    leftMinor: Type.Integer({ minimum: 0 }),
    currency: Currency,
    method,
    reason,
    status: DepositStatus,
    takenOn: CivilDate,
    recordedBy: RecordedBy,
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'Deposit' },
);
export type Deposit = Static<typeof Deposit>;

/** Of a customer. */
export const TakeDepositParams = Type.Object({
  id: Id,
  amountMinor: amount,
  currency: Currency,
  method,
  reason,
});
export type TakeDepositParams = Static<typeof TakeDepositParams>;

/** Without an amount as much of it as is open of the invoices. */
export const ApplyDepositParams = Type.Object({
  id: Id,
  amountMinor: Type.Optional(amount),
  invoiceIds: Type.Optional(
    Type.Array(Id, {
      minItems: 1,
      maxItems: 100,
      uniqueItems: true,
      description: 'Default: the oldest that are open',
    }),
  ),
});
export type ApplyDepositParams = Static<typeof ApplyDepositParams>;

/** Without an amount all that is left; without a method by the one it came. */
export const ReturnDepositParams = Type.Object({
  id: Id,
  amountMinor: Type.Optional(amount),
  method: Type.Optional(method),
  reason,
});
export type ReturnDepositParams = Static<typeof ReturnDepositParams>;

export const ListDepositsParams = listParams({
  filters: { customerId: Id, status: DepositStatus, currency: Currency },
  ranges: { createdAt: Instant, takenOn: CivilDate, leftMinor: Type.Integer() },
  sorts: ['createdAt'],
});

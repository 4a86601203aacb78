import { CivilDate, Currency, Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { RecordedBy } from '../payment.ts';

const reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', examples: ['Insolvent'] });

export const WriteOffParams = Type.Object({ id: Id, reason });
export type WriteOffParams = Static<typeof WriteOffParams>;

/** What of an invoice is given up (positive), or owed again (negative, with the write-off it takes back). */
export const WriteOff = Type.Object(
  {
    id: Id,
    invoiceId: Id,
    customerId: Id,
    resellerId: Id,
    amountMinor: Type.Integer(),
    currency: Currency,
    reason: Type.String(),
    bookedOn: CivilDate,
    recordedBy: RecordedBy,
    createdAt: Instant,
  },
  { title: 'WriteOff' },
);
export type WriteOff = Static<typeof WriteOff>;

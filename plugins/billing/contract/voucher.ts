import { CivilDate, Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { RecordedBy } from './payment.ts';

const name = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S', examples: ['Kiosks, November'] });
const amountMinor = Type.Integer({ minimum: 1, maximum: 100_000_000 });
const expiresOn = Type.String({ format: 'date', description: 'The last day; default: none' });

/** Vouchers that were made together, of one amount. The codes themselves are known to nobody afterwards. */
export const VoucherBatch = Type.Object(
  {
    id: Id,
    resellerId: Id,
    name,
    vouchers: Type.Integer(),
    redeemed: Type.Integer(),
    amountMinor,
    currency: Currency,
    expiresOn: Type.Optional(CivilDate),
    /** Those that are not redeemed are not redeemed any more. */
    blockedAt: Type.Optional(Instant),
    madeBy: RecordedBy,
    createdAt: Instant,
  },
  { title: 'VoucherBatch' },
);
export type VoucherBatch = Static<typeof VoucherBatch>;

export const MakeVouchersParams = Type.Object({
  name,
  vouchers: Type.Integer({ minimum: 1, maximum: 10_000 }),
  amountMinor,
  currency: Currency,
  expiresOn: Type.Optional(expiresOn),
});
export type MakeVouchersParams = Static<typeof MakeVouchersParams>;

/** The codes are told once: a batch whose answer was lost is blocked and made again. */
export const MadeVouchers = Type.Object(
  {
    batch: VoucherBatch,
    codes: Type.Array(Type.String({ examples: ['7F3K-9QXA-2MWE-05T3'] })),
  },
  { title: 'MadeVouchers' },
);
export type MadeVouchers = Static<typeof MadeVouchers>;

export const ListVoucherBatchesParams = listParams({
  filters: { currency: Currency },
  ranges: { createdAt: Instant, expiresOn: CivilDate },
  sorts: ['createdAt'],
});

const reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' });
export const BlockVouchersParams = Type.Object({ id: Id, reason });
export type BlockVouchersParams = Static<typeof BlockVouchersParams>;

/** Of a customer. */
export const RedeemVoucherParams = Type.Object({
  id: Id,
  code: Type.String({
    minLength: 16,
    maxLength: 40,
    writeOnly: true,
    description: 'In any case, with or without dashes; O is 0, I and L are 1',
    examples: ['7F3K-9QXA-2MWE-05T3'],
  }),
});
export type RedeemVoucherParams = Static<typeof RedeemVoucherParams>;

import { CivilDate, Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { Bic } from './bic.ts';
import { RecordedBy } from './payment.ts';

/** What is paid out: a refund to a customer, or a settlement to a reseller. */
export const TransferKind = Type.Union([Type.Literal('refund'), Type.Literal('settlement')]);
/** `waiting`: for the next file; `submitted`: in one; `paid`: the bank booked it; `returned`: it did not arrive. */
export const TransferStatus = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('submitted'),
  Type.Literal('paid'),
  Type.Literal('returned'),
  Type.Literal('cancelled'),
]);

const holder = Type.String({ minLength: 1, maxLength: 70, pattern: '\\S', examples: ['Erika Mustermann'] });
const iban = Type.String({ maxLength: 42, examples: ['DE89370400440532013000'] });
const description = Type.String({
  minLength: 1,
  maxLength: 140,
  pattern: '\\S',
  examples: ['Refund of INV-000042'],
});

/** Money that goes out by a SEPA credit transfer. */
export const Transfer = Type.Object(
  {
    id: Id,
    kind: TransferKind,
    /** The refund (a payment row), or the settlement. */
    refId: Id,
    customerId: Type.Optional(Id),
    resellerId: Id,
    holder,
    /** Masked for those without billing.bank-details.read. */
    iban: Type.String({ examples: ['DE******3000'] }),
    bic: Type.Optional(Bic),
    amountMinor: Type.Integer({ minimum: 1 }),
    currency: Currency,
    description,
    endToEndId: Type.String(),
    status: TransferStatus,
    fileId: Type.Optional(Id),
    /** Why it is cancelled, or the code by which it came back. */
    reason: Type.Optional(Type.String({ examples: ['AC04'] })),
    createdBy: RecordedBy,
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'Transfer' },
);
export type Transfer = Static<typeof Transfer>;

const payee = {
  holder: Type.Optional(Type.String({ ...holder, description: 'Default: of the account it came from' })),
  bic: Type.Optional(Bic),
  description: Type.Optional(description),
};

/** Without `iban` a refund goes where the money came from. */
export const PayOutRefundParams = Type.Object({
  refundId: Id,
  iban: Type.Optional(
    Type.String({ ...iban, writeOnly: true, description: 'Default: the account the payment came from' }),
  ),
  ...payee,
});
export type PayOutRefundParams = Static<typeof PayOutRefundParams>;

export const PayOutSettlementParams = Type.Object({
  id: Id,
  settlementId: Id,
  iban: Type.String({ ...iban, writeOnly: true }),
  ...payee,
  holder,
});
export type PayOutSettlementParams = Static<typeof PayOutSettlementParams>;

export const CancelTransferParams = Type.Object({
  id: Id,
  reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
});
export type CancelTransferParams = Static<typeof CancelTransferParams>;

export const ListTransfersParams = listParams({
  filters: { kind: TransferKind, status: TransferStatus, customerId: Id, refId: Id, fileId: Id },
  ranges: { createdAt: Instant, amountMinor: Type.Integer() },
  sorts: ['createdAt'],
  search: true,
});

export const TransferPainVersion = Type.Union([Type.Literal('03'), Type.Literal('09')]);

/** A file of transfers for the bank. */
export const TransferFile = Type.Object(
  {
    id: Id,
    resellerId: Id,
    bankAccountId: Id,
    messageId: Type.String({ examples: ['CT-019AB7C0D1E27F3A'] }),
    version: TransferPainVersion,
    executeOn: CivilDate,
    transfers: Type.Integer(),
    sumMinor: Type.Integer(),
    currency: Currency,
    madeBy: RecordedBy,
    createdAt: Instant,
  },
  { title: 'TransferFile' },
);
export type TransferFile = Static<typeof TransferFile>;

export const MakeTransferFileParams = Type.Object({
  bankAccountId: Id,
  executeOn: Type.Optional(
    Type.String({
      format: 'date',
      description: 'Default: today; a day without settlement moves to the next',
    }),
  ),
  version: Type.Optional(
    Type.Union(TransferPainVersion.anyOf, { description: 'Of pain.001.001; default: 09' }),
  ),
  preview: Type.Optional(Type.Boolean({ description: 'Only says what would be in it' })),
});
export type MakeTransferFileParams = Static<typeof MakeTransferFileParams>;

/** What is in a file, or would be. */
export const TransferFileAnswer = Type.Object(
  {
    file: Type.Optional(TransferFile),
    executeOn: CivilDate,
    transfers: Type.Integer(),
    sumMinor: Type.Integer(),
  },
  { title: 'TransferFileAnswer' },
);
export type TransferFileAnswer = Static<typeof TransferFileAnswer>;

export const ListTransferFilesParams = listParams({
  filters: { bankAccountId: Id },
  ranges: { executeOn: CivilDate, createdAt: Instant },
  sorts: ['createdAt'],
});

export const TransferFileContent = Type.Object(
  {
    fileName: Type.String({ examples: ['CT-019AB7C0D1E27F3A.xml'] }),
    content: Type.String({ description: 'pain.001' }),
  },
  { title: 'TransferFileContent' },
);
export type TransferFileContent = Static<typeof TransferFileContent>;

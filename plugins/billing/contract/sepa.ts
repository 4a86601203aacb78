import { CivilDate, Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { Bic } from './bic.ts';
import { RecordedBy } from './payment.ts';
import { AutoPay } from './payment-method.ts';

/** The provider billing is itself: debits that are collected by a file for the bank. */
export const sepaProvider = 'sepa';

export const MandateScheme = Type.Union([Type.Literal('core'), Type.Literal('b2b')]);
/** `refused`: the bank said that it must not be used; `revoked`: we or the customer ended it. */
export const MandateStatus = Type.Union([
  Type.Literal('active'),
  Type.Literal('revoked'),
  Type.Literal('refused'),
]);

const reference = Type.String({
  pattern: "^[A-Za-z0-9+?/:().,' -]{1,35}$",
  description: 'Unique in the installation',
  examples: ['M-4711'],
});
const holder = Type.String({ minLength: 1, maxLength: 70, pattern: '\\S', examples: ['Erika Mustermann'] });

/** What a customer signed: that we may collect from his account. */
export const Mandate = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    reference,
    holder,
    /** Masked for those without billing.bank-details.read. */
    iban: Type.String({ examples: ['DE******3000'] }),
    bic: Type.Optional(Bic),
    scheme: MandateScheme,
    signedOn: CivilDate,
    status: MandateStatus,
    reason: Type.Optional(Type.String()),
    /** The last day something was collected by it; after 36 months it ends. */
    lastUsedOn: Type.Optional(CivilDate),
    /** The stored method it is charged by. */
    paymentMethodId: Id,
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'Mandate' },
);
export type Mandate = Static<typeof Mandate>;

export const CreateMandateParams = Type.Object({
  customerId: Id,
  iban: Type.String({ maxLength: 42, writeOnly: true, examples: ['DE89370400440532013000'] }),
  bic: Type.Optional(Bic),
  holder: Type.Optional(Type.String({ ...holder, description: 'Default: the name of the customer' })),
  reference: Type.Optional(Type.String({ ...reference, description: 'Default: one is made' })),
  scheme: Type.Optional(MandateScheme),
  signedOn: CivilDate,
  autoPay: Type.Optional(AutoPay),
});
export type CreateMandateParams = Static<typeof CreateMandateParams>;

const reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' });
export const RevokeMandateParams = Type.Object({ id: Id, reason });
export type RevokeMandateParams = Static<typeof RevokeMandateParams>;

export const ListMandatesParams = listParams({
  filters: { customerId: Id, status: MandateStatus, scheme: MandateScheme },
  ranges: { createdAt: Instant },
  sorts: ['createdAt'],
  search: true,
});

/** `waiting`: for the next file; `submitted`: in one; `collected`: the money came; `returned`: it did not, or went back. */
export const DebitStatus = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('submitted'),
  Type.Literal('collected'),
  Type.Literal('returned'),
  Type.Literal('cancelled'),
]);
export type DebitStatus = Static<typeof DebitStatus>;

/** Money to be collected by a mandate. It has the id of the attempt it belongs to. */
export const SepaDebit = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    mandateId: Id,
    amountMinor: Type.Integer({ minimum: 1 }),
    currency: Currency,
    endToEndId: Type.String(),
    status: DebitStatus,
    sequence: Type.Optional(Type.Union([Type.Literal('FRST'), Type.Literal('RCUR')])),
    fileId: Type.Optional(Id),
    returnReason: Type.Optional(Type.String({ description: 'ISO 20022 code', examples: ['AM04'] })),
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'SepaDebit' },
);
export type SepaDebit = Static<typeof SepaDebit>;

export const ListSepaDebitsParams = listParams({
  filters: { customerId: Id, mandateId: Id, status: DebitStatus, fileId: Id },
  ranges: { createdAt: Instant, amountMinor: Type.Integer() },
  sorts: ['createdAt'],
});

export const PainVersion = Type.Union([Type.Literal('02'), Type.Literal('08')]);

/** A file of debits for the bank. */
export const SepaFile = Type.Object(
  {
    id: Id,
    resellerId: Id,
    bankAccountId: Id,
    messageId: Type.String({ examples: ['DD-019AB7C0D1E27F3A'] }),
    version: PainVersion,
    collectOn: CivilDate,
    debits: Type.Integer(),
    sumMinor: Type.Integer(),
    currency: Currency,
    madeBy: RecordedBy,
    createdAt: Instant,
  },
  { title: 'SepaFile' },
);
export type SepaFile = Static<typeof SepaFile>;

export const MakeSepaFileParams = Type.Object({
  bankAccountId: Id,
  collectOn: Type.Optional(
    Type.String({
      format: 'date',
      description: 'Default: the next day banks settle on; not a day without settlement',
    }),
  ),
  version: Type.Optional(Type.Union(PainVersion.anyOf, { description: 'Of pain.008.001; default: 08' })),
  preview: Type.Optional(Type.Boolean({ description: 'Only says what would be in it' })),
});
export type MakeSepaFileParams = Static<typeof MakeSepaFileParams>;

/** What is in a file, or would be, and what is left out and why. */
export const SepaFileAnswer = Type.Object(
  {
    file: Type.Optional(SepaFile),
    collectOn: CivilDate,
    debits: Type.Integer(),
    sumMinor: Type.Integer(),
    excluded: Type.Array(Type.Object({ debitId: Id, customerId: Id, reason: Type.String() })),
  },
  { title: 'SepaFileAnswer' },
);
export type SepaFileAnswer = Static<typeof SepaFileAnswer>;

export const ListSepaFilesParams = listParams({
  filters: { bankAccountId: Id },
  ranges: { collectOn: CivilDate, createdAt: Instant },
  sorts: ['createdAt'],
});

export const SepaFileContent = Type.Object(
  {
    fileName: Type.String({ examples: ['DD-019AB7C0D1E27F3A.xml'] }),
    content: Type.String({ description: 'pain.008' }),
  },
  { title: 'SepaFileContent' },
);
export type SepaFileContent = Static<typeof SepaFileContent>;

/** A pain.002 of the bank: what it refuses of a file before it is collected. */
export const TakeSepaReportParams = Type.Object({
  content: Type.String({ minLength: 1, maxLength: 6_000_000, writeOnly: true }),
});
export type TakeSepaReportParams = Static<typeof TakeSepaReportParams>;

export const SepaReportAnswer = Type.Object(
  {
    refused: Type.Integer({ description: 'Debits that are declined by it' }),
    unknown: Type.Integer({ description: 'Refusals of debits that are none of ours, or are over' }),
  },
  { title: 'SepaReportAnswer' },
);
export type SepaReportAnswer = Static<typeof SepaReportAnswer>;

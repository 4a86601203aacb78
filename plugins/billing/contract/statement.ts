import { CivilDate, Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { RecordedBy } from './payment.ts';

export const StatementFormat = Type.Union([Type.Literal('camt.053'), Type.Literal('csv')]);
export const StatementStatus = Type.Union([Type.Literal('matching'), Type.Literal('done')]);

/** A file of a bank: what came in and went out of an account. */
export const BankStatement = Type.Object(
  {
    id: Id,
    resellerId: Id,
    format: StatementFormat,
    fileName: Type.String(),
    sha256: Type.String({ description: 'Of the file, unpacked' }),
    /** `matching`: it is being gone through in the background. */
    status: StatementStatus,
    entries: Type.Integer({ description: 'Entries that were taken from it' }),
    duplicates: Type.Integer({ description: 'Entries that another file had brought before' }),
    skipped: Type.Integer({ description: 'Entries the bank had not booked yet' }),
    waiting: Type.Integer({ description: 'Entries that are not gone through yet' }),
    from: Type.Optional(CivilDate),
    to: Type.Optional(CivilDate),
    /** What does not fit in the file, such as balances that are not what the entries come to. */
    warnings: Type.Array(Type.String()),
    importedBy: RecordedBy,
    createdAt: Instant,
    finishedAt: Type.Optional(Instant),
  },
  { title: 'BankStatement' },
);
export type BankStatement = Static<typeof BankStatement>;

const counts = Type.Object({
  waiting: Type.Integer(),
  unmatched: Type.Integer(),
  booked: Type.Integer(),
  ignored: Type.Integer(),
});

/** A statement with how many of its entries are where. */
export const BankStatementWithCounts = Type.Object(
  { ...BankStatement.properties, counts },
  { title: 'BankStatementWithCounts' },
);
export type BankStatementWithCounts = Static<typeof BankStatementWithCounts>;

const packed = 7_000_000;

/** The file as text, or its bytes, which may be packed by gzip: 50,000 entries of camt.053 are some 4 MB then. */
export const ImportStatementParams = Type.Object({
  fileName: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  content: Type.Optional(Type.String({ maxLength: packed, writeOnly: true })),
  contentBase64: Type.Optional(
    Type.String({
      maxLength: packed,
      pattern: '^[A-Za-z0-9+/\\s]*={0,2}\\s*$',
      writeOnly: true,
      description: 'The bytes, also packed by gzip',
    }),
  ),
  bankAccountId: Type.Optional(
    Type.String({ ...Id, description: 'Whose CSV it is; camt.053 says itself which account it is of' }),
  ),
});
export type ImportStatementParams = Static<typeof ImportStatementParams>;

export const ListStatementsParams = listParams({
  filters: { status: StatementStatus, format: StatementFormat },
  ranges: { createdAt: Instant },
  sorts: ['createdAt'],
});

export const EntryStatus = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('unmatched'),
  Type.Literal('booked'),
  Type.Literal('ignored'),
]);
export type EntryStatus = Static<typeof EntryStatus>;

/** Whose payment an entry may be, and why. */
export const EntrySuggestion = Type.Object({
  customerId: Id,
  invoiceIds: Type.Array(Id),
  score: Type.Integer({ minimum: 0, maximum: 100 }),
  reason: Type.String({ examples: ['invoice INV-000042 is named, and the amount is what is open of it'] }),
});
export type EntrySuggestion = Static<typeof EntrySuggestion>;

/** An entry of a bank statement. */
export const StatementEntry = Type.Object(
  {
    id: Id,
    resellerId: Id,
    statementId: Id,
    bankAccountId: Id,
    position: Type.Integer({ description: 'Its place in the file' }),
    bookedOn: CivilDate,
    valueOn: Type.Optional(CivilDate),
    amountMinor: Type.Integer({ description: 'Positive: money came in' }),
    currency: Currency,
    /** Who paid, or was paid. */
    name: Type.Optional(Type.String()),
    iban: Type.Optional(
      Type.String({
        description: 'Masked for those without billing.bank-details.read',
        examples: ['DE******3000'],
      }),
    ),
    remittance: Type.Optional(Type.String({ description: 'What the payer wrote' })),
    reference: Type.Optional(Type.String({ description: 'Structured reference of the creditor' })),
    endToEndId: Type.Optional(Type.String()),
    bankReference: Type.Optional(Type.String()),
    mandateReference: Type.Optional(Type.String()),
    /** ISO 20022 code of why a payment came back, such as AM04. */
    returnReason: Type.Optional(Type.String()),
    status: EntryStatus,
    /** How sure what was found is, 0 to 100. */
    score: Type.Optional(Type.Integer()),
    reason: Type.Optional(Type.String()),
    suggestions: Type.Array(EntrySuggestion),
    customerId: Type.Optional(Id),
    /** The payment, or reversal, it was booked as. */
    paymentId: Type.Optional(Id),
    handledBy: Type.Optional(RecordedBy),
    handledAt: Type.Optional(Instant),
    createdAt: Instant,
  },
  { title: 'StatementEntry' },
);
export type StatementEntry = Static<typeof StatementEntry>;

export const ListStatementEntriesParams = listParams({
  filters: {
    status: EntryStatus,
    statementId: Id,
    bankAccountId: Id,
    customerId: Id,
    currency: Currency,
  },
  ranges: { bookedOn: CivilDate, amountMinor: Type.Integer(), createdAt: Instant },
  sorts: ['createdAt', 'bookedOn'],
  search: true,
});

/** Money that came in is a payment of `customerId`; money that went out takes `paymentId` back. */
export const MatchEntryParams = Type.Object({
  id: Id,
  customerId: Type.Optional(Id),
  invoiceIds: Type.Optional(
    Type.Array(Id, {
      maxItems: 100,
      uniqueItems: true,
      description: 'Paid first; the rest goes to the oldest',
    }),
  ),
  paymentId: Type.Optional(Id),
});
export type MatchEntryParams = Static<typeof MatchEntryParams>;

const reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' });

export const IgnoreEntryParams = Type.Object({ id: Id, reason });
export type IgnoreEntryParams = Static<typeof IgnoreEntryParams>;

export const UndoEntryParams = Type.Object({ id: Id, reason });
export type UndoEntryParams = Static<typeof UndoEntryParams>;

import { CivilDate, Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { RoutingNumber } from './ach-originator.ts';
import { RecordedBy } from './payment.ts';
import { AutoPay } from './payment-method.ts';
import { DebitStatus } from './sepa.ts';

/** The provider billing is itself in the United States: debits that are collected by a file for the bank. */
export const achProvider = 'ach';

/** `PPD`: a person has signed it. `WEB`: a person has given it on the internet. `CCD`: a company has agreed to it. */
export const AchEntryClass = Type.Union([Type.Literal('PPD'), Type.Literal('WEB'), Type.Literal('CCD')]);
export const AchAccountType = Type.Union([Type.Literal('checking'), Type.Literal('savings')]);
/** `refused`: the bank said that it must not be used; `revoked`: we or the customer ended it. */
export const AchAuthorizationStatus = Type.Union([
  Type.Literal('active'),
  Type.Literal('revoked'),
  Type.Literal('refused'),
]);

const holder = Type.String({ minLength: 1, maxLength: 70, pattern: '\\S', examples: ['Dana Miller'] });

/** A customer lets us collect from his account. */
export const AchAuthorization = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    holder,
    routingNumber: RoutingNumber,
    /** Masked for those without billing.bank-details.read. */
    accountNumber: Type.String({ examples: ['******8901'] }),
    accountType: AchAccountType,
    entryClass: AchEntryClass,
    authorizedOn: CivilDate,
    status: AchAuthorizationStatus,
    reason: Type.Optional(Type.String()),
    /** The last notification of change that was applied. */
    changeCode: Type.Optional(Type.String({ examples: ['C01'] })),
    /** The stored method it is charged by. */
    paymentMethodId: Id,
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'AchAuthorization' },
);
export type AchAuthorization = Static<typeof AchAuthorization>;

export const CreateAchAuthorizationParams = Type.Object({
  customerId: Id,
  routingNumber: RoutingNumber,
  accountNumber: Type.String({
    pattern: '^[0-9A-Za-z -]{3,17}$',
    writeOnly: true,
    examples: ['12345678901'],
  }),
  accountType: Type.Optional(Type.Union(AchAccountType.anyOf, { default: 'checking' })),
  entryClass: Type.Optional(Type.Union(AchEntryClass.anyOf, { default: 'PPD' })),
  holder: Type.Optional(Type.String({ ...holder, description: 'Default: the name of the customer' })),
  authorizedOn: CivilDate,
  autoPay: Type.Optional(AutoPay),
});
export type CreateAchAuthorizationParams = Static<typeof CreateAchAuthorizationParams>;

export const RevokeAchAuthorizationParams = Type.Object({
  id: Id,
  reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
});
export type RevokeAchAuthorizationParams = Static<typeof RevokeAchAuthorizationParams>;

export const ListAchAuthorizationsParams = listParams({
  filters: { customerId: Id, status: AchAuthorizationStatus, entryClass: AchEntryClass },
  ranges: { createdAt: Instant },
  sorts: ['createdAt'],
  search: true,
});

/** Money to be collected by ACH. It has the id of the attempt it belongs to. */
export const AchDebit = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    authorizationId: Id,
    amountMinor: Type.Integer({ minimum: 1 }),
    currency: Currency,
    status: DebitStatus,
    /** How the bank names it, once it is in a file. */
    traceNumber: Type.Optional(Type.String({ examples: ['021000020000001'] })),
    fileId: Type.Optional(Id),
    /** The day from which it counts as collected, when it did not come back. */
    collectedFrom: Type.Optional(CivilDate),
    returnReason: Type.Optional(Type.String({ description: 'Code of Nacha', examples: ['R01'] })),
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'AchDebit' },
);
export type AchDebit = Static<typeof AchDebit>;

export const ListAchDebitsParams = listParams({
  filters: { customerId: Id, authorizationId: Id, status: DebitStatus, fileId: Id },
  ranges: { createdAt: Instant, amountMinor: Type.Integer() },
  sorts: ['createdAt'],
});

/** A file of debits for the bank. */
export const AchFile = Type.Object(
  {
    id: Id,
    resellerId: Id,
    bankAccountId: Id,
    /** Tells the files of a day apart: A to Z, then 0 to 9. */
    modifier: Type.String({ examples: ['A'] }),
    /** The day it was made, local to the banks. */
    madeOn: CivilDate,
    effectiveOn: CivilDate,
    debits: Type.Integer(),
    sumMinor: Type.Integer(),
    currency: Currency,
    madeBy: RecordedBy,
    createdAt: Instant,
  },
  { title: 'AchFile' },
);
export type AchFile = Static<typeof AchFile>;

export const MakeAchFileParams = Type.Object({
  bankAccountId: Id,
  effectiveOn: Type.Optional(
    Type.String({
      format: 'date',
      description: 'Default: the next banking day; a day off moves to the next',
    }),
  ),
  preview: Type.Optional(Type.Boolean({ description: 'Only says what would be in it' })),
});
export type MakeAchFileParams = Static<typeof MakeAchFileParams>;

/** What is in a file, or would be, and what is left out and why. */
export const AchFileAnswer = Type.Object(
  {
    file: Type.Optional(AchFile),
    effectiveOn: CivilDate,
    debits: Type.Integer(),
    sumMinor: Type.Integer(),
    excluded: Type.Array(Type.Object({ debitId: Id, customerId: Id, reason: Type.String() })),
  },
  { title: 'AchFileAnswer' },
);
export type AchFileAnswer = Static<typeof AchFileAnswer>;

export const ListAchFilesParams = listParams({
  filters: { bankAccountId: Id },
  ranges: { effectiveOn: CivilDate, createdAt: Instant },
  sorts: ['createdAt'],
});

export const AchFileContentAnswer = Type.Object(
  {
    fileName: Type.String({ examples: ['ach-2026-11-16-A.txt'] }),
    content: Type.String({ description: 'Records of 94 characters (Nacha)' }),
  },
  { title: 'AchFileContent' },
);
export type AchFileContentAnswer = Static<typeof AchFileContentAnswer>;

/** A file of the bank: debits that came back (addenda 99), and accounts to be corrected (98). */
export const TakeAchReturnsParams = Type.Object({
  content: Type.String({ minLength: 1, maxLength: 6_000_000, writeOnly: true }),
});
export type TakeAchReturnsParams = Static<typeof TakeAchReturnsParams>;

export const AchReturnsAnswer = Type.Object(
  {
    returned: Type.Integer({ description: 'Debits that came back by it' }),
    corrected: Type.Integer({ description: 'Authorizations whose account was corrected' }),
    /** What was left as it was, with the line of the file and why. */
    left: Type.Array(Type.Object({ line: Type.Integer(), code: Type.String(), reason: Type.String() })),
  },
  { title: 'AchReturnsAnswer' },
);
export type AchReturnsAnswer = Static<typeof AchReturnsAnswer>;

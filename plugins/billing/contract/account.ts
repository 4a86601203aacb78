import { CivilDate, Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { InvoiceDelivery } from './document-mail.ts';
import { AutoPay } from './payment-method.ts';

export const AccountStatus = Type.Union([Type.Literal('active'), Type.Literal('parked')]);

/** Who a document is for, as it is printed on it. */
export const Recipient = Type.Object({
  name: Type.String(),
  address: Type.Optional(
    Type.Object({
      street: Type.Optional(Type.String()),
      postalCode: Type.Optional(Type.String()),
      city: Type.Optional(Type.String()),
      country: Type.Optional(Type.String()),
    }),
  ),
  vatNumber: Type.Optional(Type.String()),
});
export type Recipient = Static<typeof Recipient>;

const language = Type.String({ pattern: '^[a-z]{2}(-[A-Z]{2})?$', description: 'BCP 47', examples: ['en'] });
const termsDays = Type.Integer({ minimum: 0, maximum: 365, description: 'Instead of the legal entity’s' });

/** How a customer is billed. It has the customer's id; what the customer's `billing` says is taken over from there. */
export const BillingAccount = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    legalEntityId: Id,
    type: Type.String({ examples: ['postpaid'] }),
    /** Stays as it is from the first entry in the ledger on. */
    currency: Currency,
    timezone: Type.String({ examples: ['Europe/Berlin'] }),
    cycleDay: Type.Integer({ minimum: 1, maximum: 31 }),
    termsDays: Type.Optional(termsDays),
    language: Type.Optional(language),
    taxIds: Type.Optional(Type.Array(Id)),
    taxExemption: Type.Optional(Type.Object({ certificate: Type.String(), validTo: CivilDate })),
    recipient: Recipient,
    /** `parked`: billing it failed; runs leave it out until it is released. */
    status: AccountStatus,
    parkedReason: Type.Optional(Type.String()),
    /** Whether the default payment method is charged by itself. */
    autoPay: AutoPay,
    /** Absent: as the setting `invoiceDelivery` says. */
    invoiceDelivery: Type.Optional(InvoiceDelivery),
    /** The next day on which something may be due; absent: nothing is to come. */
    nextBillOn: Type.Optional(CivilDate),
    /** Usage of cycles that ended by this day is billed. */
    usageUntil: Type.Optional(CivilDate),
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'BillingAccount' },
);
export type BillingAccount = Static<typeof BillingAccount>;

const orNull = <T extends typeof language | typeof termsDays | typeof Id>(schema: T) =>
  Type.Union([schema, Type.Null()], { description: 'Null: the legal entity’s' });

export const ChangeAccountParams = Type.Object({
  id: Id,
  legalEntityId: Type.Optional(Id),
  termsDays: Type.Optional(orNull(termsDays)),
  language: Type.Optional(orNull(language)),
  invoiceDelivery: Type.Optional(
    Type.Union([InvoiceDelivery, Type.Null()], { description: 'Null: as the setting says' }),
  ),
});
export type ChangeAccountParams = Static<typeof ChangeAccountParams>;

export const ListAccountsParams = listParams({
  filters: { status: AccountStatus, currency: Currency, legalEntityId: Id },
  ranges: { nextBillOn: CivilDate },
  sorts: ['createdAt'],
});

/** What an account owes and has, in minor units. */
export const Balance = Type.Object(
  {
    customerId: Id,
    currency: Currency,
    /** The sum of the ledger: positive is owed, negative is credit. */
    balanceMinor: Type.Integer(),
    /** Open of issued invoices. */
    openMinor: Type.Integer({ minimum: 0 }),
    /** Of it, what is past its due date today in the account's zone. */
    overdueMinor: Type.Integer({ minimum: 0 }),
    /** Payments and credit notes no invoice has used. */
    creditMinor: Type.Integer({ minimum: 0 }),
  },
  { title: 'Balance' },
);
export type Balance = Static<typeof Balance>;

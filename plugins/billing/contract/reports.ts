import { CivilDate, Currency, Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { DocumentKind } from './document.ts';
import { LegalEntity } from './legal-entity.ts';
import { PaymentKind } from './payment.ts';

/** As lists have them; `total=none` need not count. */
const paged = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
  total: Type.Optional(Type.Union([Type.Literal('exact'), Type.Literal('none')])),
};
const narrowed = {
  resellerId: Type.Optional(Type.String({ ...Id, description: 'Only of this reseller’s customers' })),
  currency: Type.Optional(Type.String({ ...Currency, description: 'Only in this currency' })),
};
const period = {
  from: Type.Optional(
    Type.String({ format: 'date', description: 'First day; default: the first of this month' }),
  ),
  to: Type.Optional(
    Type.String({ format: 'date', description: 'Last day; default: the last of the month of `from`' }),
  ),
};
const on = Type.Optional(Type.String({ format: 'date', description: 'Default: today (UTC)' }));
const minor = (description: string) => Type.Integer({ description });
const count = Type.Integer({ minimum: 0 });
const percent = Type.String({ pattern: '^\\d+\\.\\d{2}$', examples: ['1.25'] });
const month = Type.String({ pattern: '^\\d{4}-\\d{2}$', examples: ['2026-11'] });
const byTotal = { default: 'total', description: 'One row for what' };
const inTotal = Type.Literal('total');
const reseller = Type.Literal('reseller');
const byReseller = Type.Optional(Type.Union([inTotal, reseller], byTotal));
const byTariff = Type.Optional(Type.Union([inTotal, reseller, Type.Literal('tariff')], byTotal));
const byCustomer = Type.Optional(Type.Union([inTotal, reseller, Type.Literal('customer')], byTotal));
const ofReseller = { resellerId: Type.Optional(Id) };

export const ReportName = Type.Object(
  {
    name: Type.String({ examples: ['ageing'] }),
    title: Type.String(),
    path: Type.String({ examples: ['/billing/reports/ageing'] }),
  },
  { title: 'Report' },
);
export const ReportList = Type.Object({ data: Type.Array(ReportName) });
export type ReportList = Static<typeof ReportList>;

export const AgeingParams = Type.Object({ ...paged, ...narrowed, by: byCustomer });
export type AgeingParams = Static<typeof AgeingParams>;

/** What is open, by how many days it is past its due date today in the zone of each account. */
export const AgeingRow = Type.Object(
  {
    currency: Currency,
    ...ofReseller,
    customerId: Type.Optional(Id),
    currentMinor: minor('Not overdue'),
    days1To30Minor: minor('Overdue by 1 to 30 days'),
    days31To60Minor: Type.Integer(),
    days61To90Minor: Type.Integer(),
    over90Minor: Type.Integer(),
    openMinor: minor('All of these'),
    creditMinor: minor('Payments and credit notes no invoice has used'),
    balanceMinor: minor('openMinor − creditMinor, which is what the ledger says of receivables'),
    invoices: count,
  },
  { title: 'AgeingRow' },
);
export type AgeingRow = Static<typeof AgeingRow>;

export const MrrParams = Type.Object({ ...paged, ...narrowed, on, by: byTariff });
export type MrrParams = Static<typeof MrrParams>;

/** Monthly recurring revenue of services that are paid for on a day, as agreed: net of contained taxes is not reckoned. */
export const MrrRow = Type.Object(
  {
    on: CivilDate,
    currency: Currency,
    ...ofReseller,
    tariffId: Type.Optional(Id),
    tariff: Type.Optional(Type.String()),
    services: count,
    customers: count,
    mrrMinor: minor('Before discounts: of a quarter a third, of a year a twelfth; rounded once'),
    mrrAfterDiscountsMinor: minor('Without what the discounts take off that are in force on that day'),
    arpuMinor: minor('mrrMinor ÷ customers'),
  },
  { title: 'MrrRow' },
);
export type MrrRow = Static<typeof MrrRow>;

export const ChurnParams = Type.Object({
  ...paged,
  resellerId: narrowed.resellerId,
  from: Type.Optional(
    Type.String({ format: 'date', description: 'In the first month; default: eleven months ago' }),
  ),
  to: Type.Optional(Type.String({ format: 'date', description: 'In the last month; default: today' })),
  by: byReseller,
});
export type ChurnParams = Static<typeof ChurnParams>;

/** Customers with a service that has begun and not ended. end = start + came − left; who came and left within the month is in neither. */
export const ChurnRow = Type.Object(
  {
    month,
    ...ofReseller,
    startCustomers: count,
    cameCustomers: count,
    leftCustomers: count,
    endCustomers: count,
    churnPercent: Type.Optional(
      Type.String({ ...percent, description: 'Of those at the start; absent when there were none' }),
    ),
    startServices: count,
    cameServices: count,
    leftServices: count,
    endServices: count,
  },
  { title: 'ChurnRow' },
);
export type ChurnRow = Static<typeof ChurnRow>;

export const RevenueParams = Type.Object({ ...paged, ...narrowed, ...period });
export type RevenueParams = Static<typeof RevenueParams>;

/** Net of what was invoiced and credited in a month, by tariff and reseller. It sums to the revenue of the ledger. */
export const RevenueRow = Type.Object(
  {
    month,
    currency: Currency,
    resellerId: Id,
    /** Absent: charged once, or by hand. */
    tariffId: Type.Optional(Id),
    tariff: Type.Optional(Type.String()),
    lines: count,
    invoicedMinor: Type.Integer(),
    creditedMinor: minor('Negative'),
    netMinor: Type.Integer(),
  },
  { title: 'RevenueRow' },
);
export type RevenueRow = Static<typeof RevenueRow>;

export const TaxReportParams = Type.Object({ ...paged, ...narrowed, ...period });
export type TaxReportParams = Static<typeof TaxReportParams>;

/** A tax in a month: what it was reckoned on, and what it came to, as the documents have it. */
export const TaxReportRow = Type.Object(
  {
    month,
    currency: Currency,
    legalEntityId: Id,
    /** Absent: what has no tax. */
    taxId: Type.Optional(Id),
    name: Type.Optional(Type.String({ examples: ['VAT'] })),
    ratePercent: Type.Optional(Type.String({ examples: ['20'] })),
    netMinor: Type.Integer(),
    taxMinor: Type.Integer(),
  },
  { title: 'TaxReportRow' },
);
export type TaxReportRow = Static<typeof TaxReportRow>;

export const DeferredParams = Type.Object({ ...paged, ...narrowed, on, by: byReseller });
export type DeferredParams = Static<typeof DeferredParams>;

/** What was billed by a day (before taxes) for days from it on, day by day of each line; rounded once. */
export const DeferredRow = Type.Object(
  {
    on: CivilDate,
    currency: Currency,
    ...ofReseller,
    billedMinor: minor('All of lines with days to come'),
    deferredMinor: Type.Integer(),
  },
  { title: 'DeferredRow' },
);
export type DeferredRow = Static<typeof DeferredRow>;

export const PaymentsReportParams = Type.Object({ ...paged, ...narrowed, ...period });
export type PaymentsReportParams = Static<typeof PaymentsReportParams>;

const paymentSums = {
  currency: Currency,
  payments: count,
  receivedMinor: Type.Integer(),
  refundedMinor: minor('Negative'),
  reversedMinor: minor('Negative'),
  netMinor: Type.Integer(),
  /** Tries that have an outcome; those of which it is not known yet are left out. */
  attempts: count,
  succeeded: count,
  successPercent: Type.Optional(percent),
};

/** Money by method; what was tried with stored methods beside it. */
export const PaymentsReportRow = Type.Object(
  { method: Type.String({ examples: ['card'] }), ...paymentSums },
  { title: 'PaymentsReportRow' },
);
export type PaymentsReportRow = Static<typeof PaymentsReportRow>;

/** Money by day; a day nothing happened on has no row. */
export const PaymentsOfDayRow = Type.Object(
  { day: CivilDate, ...paymentSums },
  { title: 'PaymentsOfDayRow' },
);
export type PaymentsOfDayRow = Static<typeof PaymentsOfDayRow>;

export const JournalParams = Type.Object({
  ...paged,
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 1_000, default: 50, description: 'As CSV 1,000 are read at once' }),
  ),
  ...period,
  ...narrowed,
  legalEntityId: Type.Optional(Id),
});
export type JournalParams = Static<typeof JournalParams>;

/** One side of a posting; the sides of a posting have equal debit and credit. */
export const JournalRow = Type.Object(
  {
    id: Id,
    postingId: Id,
    bookedOn: CivilDate,
    kind: Type.Union([...DocumentKind.anyOf, ...PaymentKind.anyOf, Type.String()]),
    text: Type.String({ examples: ['INV-000001'] }),
    legalEntityId: LegalEntity.properties.id,
    customerId: Id,
    resellerId: Id,
    ledgerAccount: Type.String({ examples: ['receivable'] }),
    accountCode: Type.String({
      description: 'Of the chart of accounts (PUT /billing/journal-accounts)',
      examples: ['1400'],
    }),
    debitMinor: Type.Integer({ minimum: 0 }),
    creditMinor: Type.Integer({ minimum: 0 }),
    currency: Currency,
    createdAt: Instant,
  },
  { title: 'JournalRow' },
);
export type JournalRow = Static<typeof JournalRow>;

/** `receivable`, `revenue`, `tax` or `tax:<id>`, `money` or `money:<method>` …: the special one counts before the general one. */
const ledgerAccount = Type.String({
  pattern: '^[a-z][a-z-]{1,29}(:[a-z0-9-]{1,40})?$',
  examples: ['money:card'],
});

export const JournalAccount = Type.Object({
  legalEntityId: Type.Optional(
    Type.String({ ...Id, description: 'Absent: of all that have none of their own' }),
  ),
  ledgerAccount,
  accountCode: Type.String({ minLength: 1, maxLength: 20, pattern: '^[A-Za-z0-9.-]+$', examples: ['1400'] }),
});
export type JournalAccount = Static<typeof JournalAccount>;

export const JournalAccounts = Type.Object(
  { accounts: Type.Array(JournalAccount, { maxItems: 500 }) },
  { title: 'JournalAccounts' },
);
export type JournalAccounts = Static<typeof JournalAccounts>;

const FiguresOfCurrency = Type.Object({
  currency: Currency,
  mrrMinor: Type.Integer(),
  openMinor: Type.Integer(),
  overdueMinor: Type.Integer(),
  creditMinor: Type.Integer(),
  collectedMinor: minor('This month (UTC), without what went back'),
  failedPayments: Type.Integer({ minimum: 0, description: 'Declined tries of this month' }),
});

/** What a dashboard shows; as old as `calculatedAt` says, half a minute at most. */
export const BillingSummary = Type.Object(
  { calculatedAt: Instant, services: count, customers: count, figures: Type.Array(FiguresOfCurrency) },
  { title: 'BillingSummary' },
);
export type BillingSummary = Static<typeof BillingSummary>;

import { ById, CivilDate, Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { Recipient } from './account.ts';
import { LineTax } from './tax.ts';

const amount = (description: string) => Type.Integer({ description });

/** What a discount took off a line, in the cycle that begins on a day: zero or negative. */
export const LineDiscount = Type.Object({
  discountId: Id,
  text: Type.String({ examples: ['Welcome'] }),
  cycleFrom: CivilDate,
  amountMinor: Type.Integer(),
});
export type LineDiscount = Static<typeof LineDiscount>;

/** A line as it is printed. `from` is the first day, `to` the day after the last. */
export const DocumentLine = Type.Object(
  {
    id: Id,
    position: Type.Integer({ minimum: 1 }),
    kind: Type.Union([
      Type.Literal('recurring'),
      Type.Literal('credit'),
      Type.Literal('charge'),
      Type.Literal('usage'),
      Type.Literal('manual'),
    ]),
    text: Type.String({ examples: ['Internet 100'] }),
    serviceId: Type.Optional(Id),
    from: Type.Optional(CivilDate),
    to: Type.Optional(CivilDate),
    days: Type.Optional(Type.Integer()),
    denominatorDays: Type.Optional(Type.Integer()),
    amountMinor: amount('As priced: without taxes on top, with those that are contained'),
    taxes: Type.Array(LineTax),
    /** Of a bundle: its components, which sum to the line. */
    parts: Type.Optional(
      Type.Array(Type.Object({ tariffId: Id, text: Type.String(), amountMinor: Type.Integer() })),
    ),
    /** What was taken off; `amountMinor` is what is left. */
    discounts: Type.Optional(Type.Array(LineDiscount)),
    /** The line of an invoice a credit gives back a part of. */
    creditOf: Type.Optional(Id),
  },
  { title: 'DocumentLine' },
);
export type DocumentLine = Static<typeof DocumentLine>;

export const TaxTotal = Type.Object({ ...LineTax.properties, amountMinor: amount('Rounded once') });
export type TaxTotal = Static<typeof TaxTotal>;

export const DocumentKind = Type.Union([Type.Literal('invoice'), Type.Literal('credit-note')]);
export type DocumentKind = Static<typeof DocumentKind>;

/** Overdue is what is `issued` with a `dueOn` before today; of what is `written-off` the rest was given up as lost. */
export const DocumentStatus = Type.Union([
  Type.Literal('draft'),
  Type.Literal('issued'),
  Type.Literal('paid'),
  Type.Literal('written-off'),
  Type.Literal('void'),
]);
export type DocumentStatus = Static<typeof DocumentStatus>;

/** An invoice, or a credit note, whose amounts are negative. What is issued never changes, but for what is paid of it. */
export const BillingDocument = Type.Object(
  {
    id: Id,
    kind: DocumentKind,
    status: DocumentStatus,
    origin: Type.Union([
      Type.Literal('recurring'),
      Type.Literal('manual'),
      Type.Literal('correction'),
      Type.Literal('void'),
      Type.Literal('import'),
    ]),
    customerId: Id,
    resellerId: Id,
    legalEntityId: Id,
    number: Type.Optional(Type.String({ examples: ['INV-000001'] })),
    currency: Currency,
    /** The day of billing its lines were due by. */
    billOn: Type.Optional(CivilDate),
    issuedOn: Type.Optional(CivilDate),
    dueOn: Type.Optional(CivilDate),
    netMinor: Type.Integer(),
    taxMinor: Type.Integer(),
    grossMinor: Type.Integer(),
    settledMinor: amount('Of an invoice: paid or credited. Of a credit note: used by invoices'),
    taxes: Type.Array(TaxTotal),
    recipient: Recipient,
    language: Type.String(),
    reason: Type.Optional(Type.String()),
    /** The invoice a credit note corrects. */
    creditsId: Type.Optional(Id),
    runId: Type.Optional(Id),
    createdAt: Instant,
    issuedAt: Type.Optional(Instant),
  },
  { title: 'BillingDocument' },
);
export type BillingDocument = Static<typeof BillingDocument>;

export const DocumentWithLines = Type.Object(
  { ...BillingDocument.properties, lines: Type.Array(DocumentLine) },
  { title: 'DocumentWithLines' },
);
export type DocumentWithLines = Static<typeof DocumentWithLines>;

const filters = {
  status: DocumentStatus,
  customerId: Id,
  currency: Currency,
  runId: Id,
  number: Type.String(),
};
const ranges = { issuedOn: CivilDate, dueOn: CivilDate, grossMinor: Type.Integer(), createdAt: Instant };
export const ListDocumentsParams = listParams({ filters, ranges, sorts: ['createdAt'], search: true });

export const ListDocumentsOfCustomerParams = Type.Object({
  id: Id,
  ...listParams({ filters: { status: DocumentStatus }, ranges, sorts: ['createdAt'] }).properties,
});

const line = Type.Object({
  text: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', examples: ['Router'] }),
  amountMinor: Type.Integer({ minimum: -1_000_000_000_000, maximum: 1_000_000_000_000, examples: [4500] }),
  serviceId: Type.Optional(Id),
  taxIds: Type.Optional(
    Type.Array(Id, { maxItems: 20, uniqueItems: true, description: 'Default: the account’s' }),
  ),
});

/** A draft with lines of one's own; negative lines are discounts, the sum is not negative. */
export const DraftInvoiceParams = Type.Object({
  customerId: Id,
  currency: Currency,
  lines: Type.Array(line, { minItems: 1, maxItems: 200 }),
});
export type DraftInvoiceParams = Static<typeof DraftInvoiceParams>;

const reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' });
export const VoidInvoiceParams = Type.Object({ ...ById.properties, reason });
export type VoidInvoiceParams = Static<typeof VoidInvoiceParams>;

/** Amounts are net of taxes on top, positive, and no more than is left of the line. Without lines: all that is left. */
export const CreateCreditNoteParams = Type.Object({
  invoiceId: Id,
  reason,
  lines: Type.Optional(
    Type.Array(Type.Object({ lineId: Id, amountMinor: Type.Integer({ minimum: 1 }) }), {
      minItems: 1,
      maxItems: 200,
    }),
  ),
});
export type CreateCreditNoteParams = Static<typeof CreateCreditNoteParams>;

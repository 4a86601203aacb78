import { ById, CivilDate, Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { RecordedBy } from './payment.ts';
import { RatePercent } from './tax.ts';

export const CommissionKind = Type.Union([
  Type.Literal('percent'),
  Type.Literal('flat'),
  Type.Literal('margin'),
  Type.Literal('tiers'),
]);

/** `own`: of customers of the reseller itself. `below`: of customers of all resellers below it, beside what those earn. */
export const CommissionScope = Type.Union([Type.Literal('own'), Type.Literal('below')]);

const amountMinor = Type.Integer({
  minimum: 0,
  maximum: 1_000_000_000_000,
  description:
    '`flat`: earned on each invoice that is paid. `margin`: what the tariff costs the reseller per cycle',
  examples: [500],
});

export const CommissionTier = Type.Object({
  fromMinor: Type.Integer({
    minimum: 0,
    maximum: 1_000_000_000_000,
    description: 'Net of what was invoiced before in the month from which it counts',
  }),
  percent: RatePercent,
});

const fields = {
  name: Type.Optional(
    Type.String({ minLength: 1, maxLength: 100, pattern: '\\S', examples: ['Ten percent'] }),
  ),
  appliesTo: Type.Optional(Type.Union(CommissionScope.anyOf, { default: 'own' })),
  kind: CommissionKind,
  percent: Type.Optional(
    Type.String({ ...RatePercent, description: 'Of the net amount, for `percent`', examples: ['10'] }),
  ),
  amountMinor: Type.Optional(amountMinor),
  tiers: Type.Optional(
    Type.Array(CommissionTier, {
      minItems: 1,
      maxItems: 20,
      description: 'For `tiers`; the highest that is reached counts',
    }),
  ),
  currency: Type.Optional(
    Type.String({ ...Currency, description: 'Of its amounts; other invoices earn nothing by it' }),
  ),
  tariffId: Type.Optional(Type.String({ ...Id, description: 'Only for this tariff' })),
  months: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 1200,
      description: 'Only for as many months from the customer’s first day',
    }),
  ),
};

/** What a reseller earns on invoices that were issued while it is in force. It never changes but for its name and end. */
export const CommissionRule = Type.Object(
  {
    id: Id,
    resellerId: Id,
    ...fields,
    name: Type.String({ examples: ['Ten percent'] }),
    appliesTo: CommissionScope,
    validFrom: CivilDate,
    /** Last day. */
    validTo: Type.Optional(CivilDate),
    createdBy: RecordedBy,
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'CommissionRule' },
);
export type CommissionRule = Static<typeof CommissionRule>;

export const CreateCommissionRuleParams = Type.Object({
  id: Id,
  ...fields,
  validFrom: Type.Optional(
    Type.String({
      format: 'date',
      description: 'Default: today (UTC). Invoices somebody earns on already stay as they are',
    }),
  ),
  validTo: Type.Optional(Type.String({ format: 'date', description: 'Last day' })),
});
export type CreateCommissionRuleParams = Static<typeof CreateCommissionRuleParams>;

export const ChangeCommissionRuleParams = Type.Object({
  id: Id,
  ruleId: Id,
  name: fields.name,
  validTo: Type.Optional(
    Type.Union([Type.String({ format: 'date' }), Type.Null()], { description: 'Last day; null: no end' }),
  ),
});
export type ChangeCommissionRuleParams = Static<typeof ChangeCommissionRuleParams>;

export const ListCommissionRulesParams = Type.Object({
  id: Id,
  ...listParams({
    filters: { kind: CommissionKind, appliesTo: CommissionScope, tariffId: Id },
    sorts: ['createdAt'],
  }).properties,
});

/** `accrued`: earned. `payable`: a settlement that is confirmed has it. `settled`: that settlement is paid out. */
export const CommissionStatus = Type.Union([
  Type.Literal('accrued'),
  Type.Literal('payable'),
  Type.Literal('settled'),
]);

/** A line of a reseller's ledger; negative when money of a customer went back. */
export const Commission = Type.Object(
  {
    id: Id,
    resellerId: Id,
    ruleId: Id,
    invoiceId: Id,
    invoiceNumber: Type.String({ examples: ['INV-000001'] }),
    paymentId: Id,
    /** What of the payment came to the invoice (or went away from it), with tax. */
    collectedMinor: Type.Integer(),
    amountMinor: Type.Integer(),
    currency: Currency,
    /** Of a negative line: the line it takes back. */
    reversesId: Type.Optional(Id),
    status: CommissionStatus,
    earnedOn: CivilDate,
    settlementId: Type.Optional(Id),
    createdAt: Instant,
  },
  { title: 'Commission' },
);
export type Commission = Static<typeof Commission>;

const filters = { status: CommissionStatus, invoiceId: Id, ruleId: Id, settlementId: Id, currency: Currency };
const ofReseller = listParams({ filters, ranges: { earnedOn: CivilDate }, sorts: ['createdAt'] });
export const ListCommissionsParams = Type.Object({ id: Id, ...ofReseller.properties });

export const SettlementStatus = Type.Union([
  Type.Literal('previewed'),
  Type.Literal('confirmed'),
  Type.Literal('paid'),
]);

/** What a reseller is paid of its commission. carriedIn + lines = payout + carriedOut. */
export const Settlement = Type.Object(
  {
    id: Id,
    resellerId: Id,
    currency: Currency,
    /** Lines that were earned by this day. */
    until: CivilDate,
    status: SettlementStatus,
    lineCount: Type.Integer({ minimum: 0 }),
    linesMinor: Type.Integer(),
    carriedInMinor: Type.Integer({ description: 'What the settlement before left: 0 or negative' }),
    payoutMinor: Type.Integer({ minimum: 0 }),
    carriedOutMinor: Type.Integer({ description: 'Waits for the next settlement: 0 or negative' }),
    reference: Type.Optional(Type.String({ description: 'Of the payment to the reseller' })),
    createdBy: RecordedBy,
    createdAt: Instant,
    confirmedAt: Type.Optional(Instant),
    paidAt: Type.Optional(Instant),
  },
  { title: 'Settlement' },
);
export type Settlement = Static<typeof Settlement>;

export const PreviewSettlementParams = Type.Object({
  id: Id,
  until: CivilDate,
  currency: Type.Optional(
    Type.String({
      ...Currency,
      description: 'Default: the one the reseller has earned in; needed when there are several',
    }),
  ),
});
export type PreviewSettlementParams = Static<typeof PreviewSettlementParams>;

export const OneSettlement = Type.Object({ ...ById.properties, settlementId: Id });
export type OneSettlement = Static<typeof OneSettlement>;

export const PaySettlementParams = Type.Object({
  ...OneSettlement.properties,
  reference: Type.String({
    minLength: 1,
    maxLength: 200,
    pattern: '\\S',
    examples: ['Transfer 2026-11-30/7'],
  }),
});
export type PaySettlementParams = Static<typeof PaySettlementParams>;

export const ListSettlementsParams = Type.Object({
  id: Id,
  ...listParams({
    filters: { status: SettlementStatus, currency: Currency },
    ranges: { until: CivilDate },
    sorts: ['createdAt'],
  }).properties,
});

export const ListSettlementLinesParams = Type.Object({
  ...OneSettlement.properties,
  ...listParams({ sorts: ['createdAt'] }).properties,
});

import { Currency, Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';

const amountMinor = Type.Integer({
  minimum: 1,
  maximum: 1_000_000_000_000,
  description: 'Minor units of the price’s currency',
});

/** What ending before the term is over costs. */
export const TerminationFee = Type.Union(
  [
    Type.Object({
      /** `fixed`: the same on every day; `declining`: less day by day, until it is nothing at the end of the term. */
      kind: Type.Union([Type.Literal('fixed'), Type.Literal('declining')]),
      amountMinor,
    }),
    Type.Object({
      kind: Type.Literal('remaining-months'),
      percent: Type.String({
        pattern: '^\\d{1,3}(\\.\\d{1,4})?$',
        description: 'Of what each month that is left costs, a begun one included',
        examples: ['50'],
      }),
    }),
  ],
  { title: 'TerminationFee' },
);
export type TerminationFee = Static<typeof TerminationFee>;

/** What all tariffs may have beside price and period. Services keep what they were ordered with. */
export const tariffTerms = {
  /** What it costs once, with the first bill; in the price's currency. */
  setupFee: Type.Optional(Type.Object({ amountMinor, currency: Currency })),
  minimumTermMonths: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 120, description: 'Months it is taken for' }),
  ),
  terminationFee: Type.Optional(TerminationFee),
  renews: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 120,
      description:
        'Months it goes on for each time nobody has ended it; default: it may end any day after the term',
    }),
  ),
  taxIds: Type.Optional(
    Type.Array(Id, {
      maxItems: 20,
      uniqueItems: true,
      description:
        'Taxes of its charges, unless the customer has some of his own; default: the legal entity’s',
    }),
  ),
};

export const TariffTerms = Type.Object(tariffTerms);
export type TariffTerms = Static<typeof TariffTerms>;

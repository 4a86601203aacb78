import { type Static, Type } from 'typebox';

/** A decimal string of major units: `0.03`. */
const Decimal = Type.String({
  pattern: '^\\d{1,9}(\\.\\d{1,6})?$',
  description: 'Decimal in major units, such as 0.03',
});

/** What calls to numbers of one prefix cost. */
export const Rate = Type.Object({
  prefix: Type.String({
    pattern: '^\\d{0,15}$',
    title: 'Prefix',
    description: 'First digits of the called number without +, such as 4930; empty is every other number',
  }),
  perMinute: Type.String({ ...Decimal, title: 'Per minute' }),
  connect: Type.String({ ...Decimal, title: 'Connection charge' }),
  firstSeconds: Type.Integer({
    minimum: 0,
    maximum: 3_600,
    title: 'First seconds',
    description: 'Billed at least, as soon as the call is answered',
  }),
  stepSeconds: Type.Integer({
    minimum: 1,
    maximum: 3_600,
    title: 'Step',
    description: 'Seconds beyond the first are rounded up to a multiple of this',
  }),
});
export type Rate = Static<typeof Rate>;

/** What a voice tariff has beside what all tariffs have. */
export const VoiceTariffFields = Type.Object({
  includedSeconds: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 100_000_000,
      title: 'Included seconds',
      description: 'Per billing period, used up in the order of the calls',
    }),
  ),
  rates: Type.Array(Rate, { minItems: 1, maxItems: 20_000, title: 'Rates' }),
});
export type VoiceTariffFields = Static<typeof VoiceTariffFields>;

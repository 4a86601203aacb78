import { Currency, Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** The seam a plugin fills to have what a service used billed: the offer's name is the type of service. */
export const usageLinesSeam = 'billing.usage-lines';

/** Asks what a service used in a cycle that is over. */
export const UsageLinesParams = Type.Object({ serviceId: Id, customerId: Id, from: Instant, to: Instant });
export type UsageLinesParams = Static<typeof UsageLinesParams>;

const integerText = Type.String({ pattern: '^-?\\d{1,60}$', examples: ['1'] });

/** Amounts are exact (numerator ÷ denominator, major units); billing rounds each line once. */
export const UsageLines = Type.Object({
  /** False while something is not known yet: the account is billed later. */
  complete: Type.Boolean(),
  lines: Type.Array(
    Type.Object({
      /** Unique within the service and the cycle. */
      key: Type.String({ minLength: 1, maxLength: 60 }),
      text: Type.String({ minLength: 1, maxLength: 200 }),
      numerator: integerText,
      denominator: Type.String({ pattern: '^[1-9]\\d{0,59}$', examples: ['1'] }),
      currency: Currency,
    }),
    { maxItems: 100 },
  ),
});
export type UsageLines = Static<typeof UsageLines>;

import { Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** Most components a bundle may have. */
export const mostComponents = 10;

/** What a bundle tariff has beside what all tariffs have. Its price is that of the whole. */
export const BundleTariffFields = Type.Object({
  components: Type.Array(Id, {
    minItems: 1,
    maxItems: mostComponents,
    title: 'Components',
    description: 'Tariffs of what is in the bundle; one that is named twice is in it twice',
  }),
  oneByOne: Type.Optional(
    Type.Boolean({
      title: 'One by one',
      description: 'Each component is set up when the one before it works; default: all at once',
    }),
  ),
});
export type BundleTariffFields = Static<typeof BundleTariffFields>;

import { BundleTariffFields } from '../contract/index.ts';

const names = Object.keys(BundleTariffFields.properties);

/** The fields of a bundle tariff, which subscriptions has checked when the tariff was made. */
export function fieldsOf(tariff: Readonly<Record<string, unknown>>): BundleTariffFields {
  const own = Object.entries(tariff).filter(([name]) => names.includes(name));
  return Object.fromEntries(own) as BundleTariffFields;
}

import { InternetTariffFields } from '../contract/index.ts';

const names = Object.keys(InternetTariffFields.properties);

/** The fields of an internet tariff, which subscriptions has checked when the tariff was made. */
export function fieldsOf(tariff: Readonly<Record<string, unknown>>): InternetTariffFields {
  const own = Object.entries(tariff).filter(([name]) => names.includes(name));
  return Object.fromEntries(own) as InternetTariffFields;
}

import { VoiceTariffFields } from '../contract/index.ts';

const names = Object.keys(VoiceTariffFields.properties);

/** The fields of a voice tariff, which subscriptions has checked when the tariff was made. */
export function fieldsOf(tariff: Readonly<Record<string, unknown>>): VoiceTariffFields {
  const own = Object.entries(tariff).filter(([name]) => names.includes(name));
  return Object.fromEntries(own) as VoiceTariffFields;
}

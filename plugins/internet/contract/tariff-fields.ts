import { type Static, Type } from 'typebox';

/** 1 kbit/s to 100 Gbit/s. */
const speed = { minimum: 1, maximum: 100_000_000, description: 'kbit/s' };

/** What an internet tariff has beside what all tariffs have. */
export const InternetTariffFields = Type.Object({
  downKbps: Type.Integer({ ...speed, title: 'Download' }),
  upKbps: Type.Integer({ ...speed, title: 'Upload' }),
  quotaBytes: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: Number.MAX_SAFE_INTEGER,
      title: 'Quota',
      description: 'Bytes per billing period',
    }),
  ),
  pools: Type.Optional(
    Type.Array(Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$' }), {
      maxItems: 3,
      uniqueItems: true,
      title: 'Pools',
      description: 'Names of pools (/radius/pools) that addresses and prefixes come from, one of each kind',
    }),
  ),
});
export type InternetTariffFields = Static<typeof InternetTariffFields>;

import { Currency } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** 1 kbit/s to 100 Gbit/s. */
const speed = { minimum: 1, maximum: 100_000_000, description: 'kbit/s' };

/** Hours of the day in the customer's time zone; where `to` is not after `from`, they go on over midnight. */
const hours = {
  from: Type.Integer({ minimum: 0, maximum: 23 }),
  to: Type.Integer({ minimum: 1, maximum: 24 }),
  days: Type.Optional(
    Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), {
      minItems: 1,
      maxItems: 7,
      uniqueItems: true,
      description: 'Days of the week it begins on, Monday is 1; default all',
    }),
  ),
};

/** What an internet tariff has beside what all tariffs have. */
export const InternetTariffFields = Type.Object({
  downKbps: Type.Integer({ ...speed, title: 'Download' }),
  upKbps: Type.Integer({ ...speed, title: 'Upload' }),
  quotaBytes: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: Number.MAX_SAFE_INTEGER,
      title: 'Quota',
      description: 'Bytes per period',
    }),
  ),
  quotaPeriod: Type.Optional(
    Type.Union(
      [Type.Literal('day'), Type.Literal('week'), Type.Literal('month'), Type.Literal('billing-period')],
      {
        title: 'Period of the quota',
        description: 'Default billing-period: a month from the bill cycle day on',
      },
    ),
  ),
  quotaCounts: Type.Optional(
    Type.Union([Type.Literal('both'), Type.Literal('download'), Type.Literal('upload')], {
      title: 'What counts',
      description: 'Default both',
    }),
  ),
  whenUsedUp: Type.Optional(
    Type.Union(
      [Type.Literal('notify'), Type.Literal('throttle'), Type.Literal('block'), Type.Literal('charge')],
      {
        title: 'When the quota is used up',
        description:
          'Only tell (default), lower the speed, let into the walled garden only, or charge what is over',
      },
    ),
  ),
  overPrice: Type.Optional(
    Type.Object(
      { amountMinor: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }), currency: Currency },
      {
        title: 'Price beyond the quota',
        description:
          'Of a gigabyte (1,000,000,000 bytes), in minor units; exact to the byte, rounded once per period',
      },
    ),
  ),
  throttledDownKbps: Type.Optional(Type.Integer({ ...speed, title: 'Download when used up' })),
  throttledUpKbps: Type.Optional(Type.Integer({ ...speed, title: 'Upload when used up' })),
  quotaRollsOver: Type.Optional(
    Type.Boolean({ title: 'Rolls over', description: 'What is left is there for one more period' }),
  ),
  freeHours: Type.Optional(
    Type.Array(Type.Object(hours), {
      maxItems: 14,
      title: 'Free hours',
      description: 'Hours whose traffic does not count',
    }),
  ),
  speedHours: Type.Optional(
    Type.Array(Type.Object({ ...hours, downKbps: Type.Integer(speed), upKbps: Type.Integer(speed) }), {
      maxItems: 14,
      title: 'Speeds by the hour',
      description: 'Hours with speeds of their own; of several that fit, the first counts',
    }),
  ),
  burst: Type.Optional(
    Type.Object(
      {
        downKbps: Type.Integer(speed),
        upKbps: Type.Integer(speed),
        thresholdDownKbps: Type.Optional(Type.Integer(speed)),
        thresholdUpKbps: Type.Optional(Type.Integer(speed)),
        seconds: Type.Integer({ minimum: 1, maximum: 600 }),
      },
      {
        title: 'Burst',
        description:
          'Higher speeds while the average over these seconds is below the thresholds, which are the speeds themselves unless given',
      },
    ),
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

import { demoEpochMs, demoId } from '@isp/sdk';
import { demoBundleTariffId, demoVoiceTariffId } from '../contract/index.ts';
import type { TariffRow } from '../domain/tariff-row.ts';

/** Down Mbit/s, up Mbit/s, price in cents. */
const speeds: readonly (readonly [number, number, number])[] = [
  [16, 4, 1990],
  [25, 5, 2490],
  [50, 10, 2990],
  [50, 25, 3290],
  [100, 20, 3490],
  [100, 50, 3990],
  [250, 50, 4490],
  [250, 100, 4990],
  [500, 100, 5490],
  [500, 250, 6490],
  [1000, 200, 6990],
  [1000, 1000, 9990],
];

/** The twelve internet tariffs of the demo data. */
export function demoTariffs(seed: number): TariffRow[] {
  return speeds.map(([down, up, amountMinor], number) => ({
    id: demoId(seed, 'tariff', number),
    type: 'internet',
    name: `Internet ${down}/${up}`,
    price: { amountMinor, currency: 'EUR' },
    billingPeriod: 'monthly',
    billingMode: 'in-advance',
    fields: { downKbps: down * 1000, upKbps: up * 1000 },
    status: 'active',
    createdAt: new Date(demoEpochMs).toISOString(),
  }));
}

const voicePrice = 990;
const perMinute = { firstSeconds: 60, stepSeconds: 30, connect: '0' };

/** The voice tariff of the demo data: 1,000 minutes a month, then by the minute. */
export function demoVoiceTariff(seed: number): TariffRow {
  return {
    id: demoVoiceTariffId(seed),
    type: 'voice',
    name: 'Voice 1000',
    price: { amountMinor: voicePrice, currency: 'EUR' },
    billingPeriod: 'monthly',
    billingMode: 'in-advance',
    fields: {
      includedSeconds: 60_000,
      rates: [
        { prefix: '49', perMinute: '0.019', ...perMinute },
        { prefix: '491', perMinute: '0.089', ...perMinute },
        { prefix: '', perMinute: '0.29', ...perMinute, connect: '0.05' },
      ],
    },
    status: 'active',
    createdAt: new Date(demoEpochMs).toISOString(),
  };
}

const bundleDiscount = 500;

/** The bundles of the demo data: each internet tariff with the voice tariff, five euros less than both alone. */
export function demoBundleTariffs(seed: number): TariffRow[] {
  return demoTariffs(seed).map((internet, number) => ({
    ...internet,
    id: demoBundleTariffId(seed, number),
    type: 'bundle',
    name: `${internet.name} with Voice 1000`,
    price: { ...internet.price, amountMinor: internet.price.amountMinor + voicePrice - bundleDiscount },
    fields: { components: [internet.id, demoVoiceTariffId(seed)] },
  }));
}

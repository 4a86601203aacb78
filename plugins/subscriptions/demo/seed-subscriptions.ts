import { demoCreatedAt, demoCustomerId, demoResellerOf } from '@isp/customers/contract';
import { type DemoRange, defineDemoSeed, type Transaction } from '@isp/sdk';
import { demoBundle, demoService, demoVoice, demoVoiceTariffId, type Service } from '../contract/index.ts';
import { setPrice } from '../data/price-store.ts';
import { services } from '../data/service-store.ts';
import { tariffs } from '../data/tariff-store.ts';
import { demoBundleTariffs, demoTariffs, demoVoiceTariff } from './demo-tariffs.ts';

/** Adds the demo tariffs with the first batch, and each demo customer's internet and voice services, and bundles of both. */
export const seedSubscriptions = defineDemoSeed('subscriptions', async (ctx, range) => {
  await ctx.transaction(async (tx) => {
    if (range.from === 0) await seedTariffs(tx, range.seed);
    await services.insertMany(tx, demoRows(range), { skipExisting: true });
  });
});

async function seedTariffs(tx: Transaction, seed: number): Promise<void> {
  const rows = [...demoTariffs(seed), demoVoiceTariff(seed), ...demoBundleTariffs(seed)];
  await tariffs.insertMany(tx, rows, { skipExisting: true });
  for (const { id, price, createdAt } of rows)
    await setPrice(tx, id, { price, validFrom: createdAt.slice(0, 10) });
}

function demoRows({ seed, from, to }: DemoRange): Service[] {
  return Array.from({ length: to - from }, (_, index) => [
    ...demoRow(seed, from + index),
    ...demoVoiceRow(seed, from + index),
    ...demoBundleRow(seed, from + index),
  ]).flat();
}

function demoRow(seed: number, number: number): Service[] {
  const service = demoService(seed, number);
  if (!service) return [];
  const createdAt = demoCreatedAt(number);
  const { status } = service;
  return [
    {
      ...service,
      customerId: demoCustomerId(seed, number),
      resellerId: demoResellerOf(seed, number),
      type: 'internet',
      desiredStatus: status === 'pending' ? 'active' : status,
      desiredVersion: 1,
      startDate: createdAt.slice(0, 10),
      createdAt,
      ...inBundle(seed, number),
      ...(status === 'suspended' ? { suspensionReason: 'non_payment' as const } : {}),
      ...(status === 'pending' ? {} : { activatedAt: createdAt }),
      ...(status === 'cancelled' ? { cancelledAt: createdAt } : {}),
    },
  ];
}

function demoVoiceRow(seed: number, number: number): Service[] {
  const voice = demoVoice(seed, number);
  if (!voice) return [];
  const createdAt = demoCreatedAt(number);
  return [
    {
      id: voice.id,
      login: voice.login,
      customerId: demoCustomerId(seed, number),
      resellerId: demoResellerOf(seed, number),
      tariffId: demoVoiceTariffId(seed),
      type: 'voice',
      status: 'active',
      desiredStatus: 'active',
      desiredVersion: 1,
      startDate: createdAt.slice(0, 10),
      createdAt,
      activatedAt: createdAt,
      ...inBundle(seed, number),
    },
  ];
}

function inBundle(seed: number, number: number): Pick<Service, 'parentId'> {
  const bundle = demoBundle(seed, number);
  return bundle ? { parentId: bundle.id } : {};
}

function demoBundleRow(seed: number, number: number): Service[] {
  const bundle = demoBundle(seed, number);
  if (!bundle) return [];
  const createdAt = demoCreatedAt(number);
  return [
    {
      id: bundle.id,
      customerId: demoCustomerId(seed, number),
      resellerId: demoResellerOf(seed, number),
      tariffId: bundle.tariffId,
      type: 'bundle',
      ...{ status: 'active', desiredStatus: 'active', desiredVersion: 1 },
      ...{ componentCount: 2, reachedVersion: 1 },
      startDate: createdAt.slice(0, 10),
      createdAt,
      activatedAt: createdAt,
    },
  ];
}

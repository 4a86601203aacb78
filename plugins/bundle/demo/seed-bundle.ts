import { demoCreatedAt, demoCustomerId, demoResellerOf } from '@isp/customers/contract';
import { type DemoRange, defineDemoSeed, demoId } from '@isp/sdk';
import {
  type DemoBundle,
  demoBundle,
  demoService,
  demoVoice,
  demoVoiceTariffId,
} from '@isp/subscriptions/contract';
import { type BundleRow, bundles, type ComponentRow, components } from '../data/bundle-store.ts';

/** Adds what each demo customer's bundle is made of. */
export const seedBundle = defineDemoSeed('bundle', async (ctx, { seed, from, to }: DemoRange) => {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  const found = numbers.flatMap((number) => {
    const bundle = demoBundle(seed, number);
    return bundle ? [{ number, bundle }] : [];
  });
  if (found.length === 0) return;
  const once = { skipExisting: true };
  await ctx.transaction(async (tx) => {
    await bundles.insertMany(
      tx,
      found.map(({ number, bundle }) => demoRow(seed, number, bundle)),
      once,
    );
    await components.insertMany(
      tx,
      found.flatMap(({ number, bundle }) => demoParts(seed, number, bundle)),
      once,
    );
  });
});

function demoRow(seed: number, number: number, { id, jobId, tariffId }: DemoBundle): BundleRow {
  const createdAt = demoCreatedAt(number);
  return {
    ...{ id, jobId, tariffId, oneByOne: false, state: 'ordered', createdAt },
    customerId: demoCustomerId(seed, number),
    resellerId: demoResellerOf(seed, number),
    startDate: createdAt.slice(0, 10),
  };
}

function demoParts(seed: number, number: number, { id: bundleId }: DemoBundle): ComponentRow[] {
  const [internet, voice] = [demoService(seed, number), demoVoice(seed, number)];
  if (!internet || !voice) return [];
  const owner = { customerId: demoCustomerId(seed, number), resellerId: demoResellerOf(seed, number) };
  const part = { bundleId, ...owner, state: 'ordered' } as const;
  const [internetJob, voiceJob] = [demoId(seed, 'job', number), demoId(seed, 'voice-job', number)];
  const { id, tariffId } = internet;
  return [
    { ...part, id, jobId: internetJob, place: 0, type: 'internet', tariffId },
    { ...part, id: voice.id, jobId: voiceJob, place: 1, type: 'voice', tariffId: demoVoiceTariffId(seed) },
  ];
}

import { demoCreatedAt, demoCustomerId, demoResellerOf } from '@isp/customers/contract';
import { type DemoRange, defineDemoSeed, demoId } from '@isp/sdk';
import { demoVoice, demoVoiceTariffId } from '@isp/subscriptions/contract';
import type { VoiceNumber } from '../contract/index.ts';
import { voiceNumbers } from '../data/number-store.ts';
import { type VoiceService, voiceServices } from '../data/voice-service-store.ts';
import { digestHashes } from '../domain/digest.ts';

const realm = 'sip.example';

/** Adds account and number of each demo customer's voice service. */
export const seedVoice = defineDemoSeed('voice', async (ctx, { seed, from, to }: DemoRange) => {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  await ctx.transaction(async (tx) => {
    const once = { skipExisting: true };
    const services = numbers.flatMap((number) => demoServiceRow(seed, number));
    const inventory = numbers.flatMap((number) => demoNumberRow(seed, number));
    if (services.length > 0) await voiceServices.insertMany(tx, services, once);
    if (inventory.length > 0) await voiceNumbers.insertMany(tx, inventory, once);
  });
});

function demoServiceRow(seed: number, number: number): VoiceService[] {
  const voice = demoVoice(seed, number);
  if (!voice) return [];
  const createdAt = demoCreatedAt(number);
  return [
    {
      serviceId: voice.id,
      jobId: demoId(seed, 'voice-job', number),
      customerId: demoCustomerId(seed, number),
      resellerId: demoResellerOf(seed, number),
      tariffId: demoVoiceTariffId(seed),
      username: voice.login,
      realm,
      ...digestHashes(voice.login, realm, `demo-password-${number}`),
      startDate: createdAt.slice(0, 10),
      state: 'ordered',
      createdAt,
    },
  ];
}

function demoNumberRow(seed: number, number: number): VoiceNumber[] {
  const voice = demoVoice(seed, number);
  if (!voice) return [];
  const createdAt = demoCreatedAt(number);
  return [
    {
      id: demoId(seed, 'voice-number', number),
      number: voice.number,
      status: 'assigned',
      resellerId: demoResellerOf(seed, number),
      customerId: demoCustomerId(seed, number),
      serviceId: voice.id,
      assignedAt: createdAt,
      createdAt,
    },
  ];
}

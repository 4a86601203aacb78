import { demoId, demoRandom } from '@isp/sdk';

const tariffs = 12;

/** What the n-th demo customer subscribes to: 93 % have one internet service; the rest none yet. */
export interface DemoService {
  readonly id: string;
  readonly tariffId: string;
  readonly status: 'active' | 'suspended' | 'pending' | 'cancelled';
  readonly login: string;
}

/** The internet service of the n-th demo customer, if he has one: 93 % active, 3 % suspended. */
export function demoService(seed: number, number: number): DemoService | undefined {
  return demoInternet(seed, number)?.service;
}

function demoInternet(
  seed: number,
  number: number,
): { readonly service: DemoService; readonly tariff: number } | undefined {
  const random = demoRandom(seed, 'service', number);
  if (!random.chance(0.93)) return undefined;
  const share = random.number();
  const tariff = random.integer(0, tariffs - 1);
  const service: DemoService = {
    id: demoId(seed, 'service', number),
    tariffId: demoId(seed, 'tariff', tariff),
    status: share < 0.93 ? 'active' : share < 0.96 ? 'suspended' : share < 0.98 ? 'pending' : 'cancelled',
    login: `demo${number}`,
  };
  return { service, tariff };
}

/** Of the demo customers, those that telephone too. */
const voiceShare = 0.2;
const firstVoiceNumber = 493_090_000_000;

/** What the n-th demo customer has of voice. */
export interface DemoVoice {
  readonly id: string;
  readonly login: string;
  /** E.164, digits only. */
  readonly number: string;
}

/** The id of the voice tariff of the demo data. */
export function demoVoiceTariffId(seed: number): string {
  return demoId(seed, 'voice-tariff', 0);
}

/** The voice service of the n-th demo customer, if he has one: 20 % do, all of them active. */
export function demoVoice(seed: number, number: number): DemoVoice | undefined {
  if (!demoRandom(seed, 'voice', number).chance(voiceShare)) return undefined;
  return {
    id: demoId(seed, 'voice-service', number),
    login: `demo-voice-${number}`,
    number: String(firstVoiceNumber + number),
  };
}

/** Of those with both services active, the share that has them as a bundle: 15 % of all customers. */
const bundleShare = 0.867;

/** The bundle of the n-th demo customer, of the services `demoService` and `demoVoice`. */
export interface DemoBundle {
  readonly id: string;
  readonly jobId: string;
  readonly tariffId: string;
}

/** The bundle of one of the internet tariffs of the demo data with its voice tariff. */
export function demoBundleTariffId(seed: number, tariff: number): string {
  return demoId(seed, 'bundle-tariff', tariff);
}

/** The bundle of the n-th demo customer, if he has one: 15 % do, all of them active. */
export function demoBundle(seed: number, number: number): DemoBundle | undefined {
  const internet = demoInternet(seed, number);
  if (internet?.service.status !== 'active' || !demoVoice(seed, number)) return undefined;
  if (!demoRandom(seed, 'bundle', number).chance(bundleShare)) return undefined;
  return {
    id: demoId(seed, 'bundle-service', number),
    jobId: demoId(seed, 'bundle-job', number),
    tariffId: demoBundleTariffId(seed, internet.tariff),
  };
}

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
  const random = demoRandom(seed, 'service', number);
  if (!random.chance(0.93)) return undefined;
  const share = random.number();
  return {
    id: demoId(seed, 'service', number),
    tariffId: demoId(seed, 'tariff', random.integer(0, tariffs - 1)),
    status: share < 0.93 ? 'active' : share < 0.96 ? 'suspended' : share < 0.98 ? 'pending' : 'cancelled',
    login: `demo${number}`,
  };
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

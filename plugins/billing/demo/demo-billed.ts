import { demoBundle, demoService, demoVoice, demoVoiceTariffId } from '@isp/subscriptions/contract';

/** A service of a demo customer that is billed. */
export interface DemoBilled {
  readonly serviceId: string;
  readonly tariffId: string;
  readonly isSuspended: boolean;
  /** The bundle it is a component of. */
  readonly parentId?: string;
}

/** The services of the n-th demo customer that are active or suspended. */
export function demoBilled(seed: number, number: number): DemoBilled[] {
  const internet = demoService(seed, number);
  const voice = demoVoice(seed, number);
  const bundle = demoBundle(seed, number);
  const inside = bundle ? { parentId: bundle.id } : {};
  const isSuspended = internet?.status === 'suspended';
  const isThere = isSuspended || internet?.status === 'active';
  return [
    ...(internet && isThere
      ? [{ serviceId: internet.id, tariffId: internet.tariffId, isSuspended, ...inside }]
      : []),
    ...(voice
      ? [{ serviceId: voice.id, tariffId: demoVoiceTariffId(seed), isSuspended: false, ...inside }]
      : []),
    ...(bundle ? [{ serviceId: bundle.id, tariffId: bundle.tariffId, isSuspended: false }] : []),
  ];
}

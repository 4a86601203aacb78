import { demoResellerId, demoResellers } from '@isp/identity/contract';
import { demoEpochMs, demoId, demoRandom, rootResellerId } from '@isp/sdk';

/** Share of the demo customers that the ISP serves itself. */
const ownShare = 0.6;

/** The id of the n-th demo customer. */
export function demoCustomerId(seed: number, number: number): string {
  return demoId(seed, 'customer', number);
}

/** Whose the n-th demo customer is: the ISP's own or a reseller's, of whom the first ones have most. */
export function demoResellerOf(seed: number, number: number): string {
  const random = demoRandom(seed, 'reseller-of', number);
  if (random.chance(ownShare)) return rootResellerId;
  return demoResellerId(seed, Math.floor(demoResellers * random.number() ** 2));
}

/** When the n-th demo customer came. */
export function demoCreatedAt(number: number): string {
  return new Date(demoEpochMs + number * 1000).toISOString();
}

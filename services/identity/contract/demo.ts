import { demoId } from '@isp/sdk';

/** How many demo resellers there are. */
export const demoResellers = 20;

/** The id of the n-th demo reseller, from 0. */
export function demoResellerId(seed: number, number: number): string {
  return demoId(seed, 'reseller', number);
}

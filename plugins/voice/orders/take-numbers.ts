import type { Transaction } from '@isp/sdk';
import { voiceErrors } from '../contract/index.ts';
import { type NumberOwner, takeNextNumber, takeNumber } from '../data/number-store.ts';

/**
 * Gives a service the numbers it asks for, or the next free one when it names none. In the order of the numbers, so that two
 * orders do not wait for each other in a circle. @throws VOICE_NUMBER_NOT_FREE, VOICE_NO_NUMBER_FREE
 */
export async function takeNumbers(
  tx: Transaction,
  wanted: readonly string[] | undefined,
  owner: NumberOwner,
): Promise<string[]> {
  if (!wanted) {
    const next = await takeNextNumber(tx, owner);
    if (next === undefined) throw voiceErrors.VOICE_NO_NUMBER_FREE();
    return [next];
  }
  const numbers = wanted.toSorted();
  for (const number of numbers) {
    if (!(await takeNumber(tx, number, owner))) throw voiceErrors.VOICE_NUMBER_NOT_FREE({ number });
  }
  return numbers;
}

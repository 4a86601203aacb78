import { validationFailed } from '@isp/sdk';
import { type AddNumbersParams, rangeLimit } from '../contract/index.ts';

/** The numbers of a range, both ends included. @throws VALIDATION_FAILED when it is upside down, uneven or too long. */
export function numbersOfRange({ from, to }: AddNumbersParams): string[] {
  const refuse = (message: string) => validationFailed([{ path: '/to', message }]);
  if (from.length !== to.length) throw refuse(`must have as many digits as from (${from.length})`);
  const [first, last] = [BigInt(from), BigInt(to)];
  if (last < first) throw refuse('must not be less than from');
  const count = last - first + 1n;
  if (count > BigInt(rangeLimit)) throw refuse(`is ${count} numbers away; a range has at most ${rangeLimit}`);
  return Array.from({ length: Number(count) }, (_, index) => (first + BigInt(index)).toString());
}

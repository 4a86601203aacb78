import { Type } from 'typebox';

/** Octets: a number while exact, a decimal string above 2^53. */
export const Octets = Type.Union([Type.Integer({ minimum: 0 }), Type.String({ pattern: '^\\d+$' })]);

/** Octets as they are on the wire. */
export function octets(count: bigint): number | string {
  return count > BigInt(Number.MAX_SAFE_INTEGER) ? count.toString() : Number(count);
}

import { radiusErrors } from '../contract/index.ts';
import type { LeasingPool } from '../data/leasing-pool-store.ts';
import { type FixedField, givenBy } from '../domain/fixed-addresses.ts';
import { readNetwork } from '../domain/network.ts';
import { placeOf } from '../domain/pool-places.ts';

/**
 * The pool a fixed address or network is in, and its place there; undefined when none has it.
 * @throws `RADIUS_PREFIX_UNFIT` for a network that is no place of its pool.
 */
export function homeOf<Pool extends LeasingPool>(
  pools: readonly Pool[],
  field: FixedField,
  address: string,
): { readonly pool: Pool; readonly place: bigint } | undefined {
  for (const pool of pools.filter(({ gives }) => gives === givenBy[field])) {
    const place = placeOf(pool.system, address);
    if (place === undefined) continue;
    const length = readNetwork(address)?.length;
    const { unitLength } = pool.system;
    if (field !== 'staticIp' && length !== unitLength)
      throw radiusErrors.RADIUS_PREFIX_UNFIT({ prefix: address, pool: pool.name, length: unitLength });
    return { pool, place };
  }
  return undefined;
}

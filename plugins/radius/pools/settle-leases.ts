import type { Context, Transaction } from '@isp/sdk';
import { type PoolGives, radiusErrors } from '../contract/index.ts';
import { findLeasingPools, type LeasingPool, lockPools, noteNearlyFull } from '../data/leasing-pool-store.ts';
import {
  findFormerPlace,
  findHeld,
  findHolder,
  type HeldLease,
  releaseLease,
  storeLease,
  takePlace,
} from '../data/pool-lease-store.ts';
import { type FixedAddresses, fixedFields, givenBy } from '../domain/fixed-addresses.ts';
import type { GivenAddresses } from '../domain/login-rows.ts';
import { placeText } from '../domain/pool-places.ts';
import { homeOf } from './home-of.ts';

/** A service that is to have addresses. */
export interface LeaseWish {
  readonly owner: { readonly serviceId: string; readonly customerId: string; readonly resellerId: string };
  /** False once it is over: everything is given back. */
  readonly holds: boolean;
  /** Names of pools, at most one of each kind. */
  readonly pools: readonly string[];
  readonly fixed: FixedAddresses;
}

interface WantedLease {
  readonly pool: LeasingPool;
  /** Where an address was asked for. */
  readonly fixedPlace?: bigint;
}

type Wanted = Partial<Record<PoolGives, WantedLease>>;

/** From here on the pool's alarm is told; below the other it may be told anew. */
const alarmPercent = { told: 80, over: 70 } as const;
const fieldOf = { address: 'address', prefix: 'prefix', 'delegated-prefix': 'delegatedPrefix' } as const;

/** What a service has now, and whether it is something else than before. */
export interface SettledLeases {
  readonly given: GivenAddresses;
  readonly changed: boolean;
}

/**
 * Gives a service what it is to have and takes back what not, under locks of the pools. What it has already stays.
 * @throws `RADIUS_POOL_EXHAUSTED`, `RADIUS_POOL_UNKNOWN`, `RADIUS_ADDRESS_TAKEN`, `RADIUS_PREFIX_UNFIT`.
 */
export async function settleLeases(ctx: Context, tx: Transaction, wish: LeaseWish): Promise<SettledLeases> {
  const wanted = wish.holds ? await findWanted(tx, wish) : {};
  const held = await findHeld(tx, wish.owner.serviceId);
  const poolIds = [...held.map(({ poolId }) => poolId), ...Object.values(wanted).map(({ pool }) => pool.id)];
  if (poolIds.length > 0) await lockPools(tx, [...new Set(poolIds)]);
  const kept = held.filter((lease) => fits(lease, wanted));
  const missing = Object.values(wanted).filter(({ pool }) => !kept.some(({ gives }) => gives === pool.gives));
  for (const lease of held) if (!kept.includes(lease)) await releaseLease(tx, lease);
  const given = Object.fromEntries(kept.map(({ gives, address }) => [fieldOf[gives], address]));
  for (const one of missing) given[fieldOf[one.pool.gives]] = await give(tx, wish, one);
  for (const poolId of new Set(poolIds)) await tellWhenNearlyFull(ctx, tx, poolId);
  const changed = kept.length < held.length || missing.length > 0;
  return { changed, given: wish.holds ? { ...given, ...givenFixed(wish.fixed) } : given };
}

function givenFixed(fixed: FixedAddresses): GivenAddresses {
  const some = fixedFields.filter((field) => fixed[field]);
  return Object.fromEntries(some.map((field) => [fieldOf[givenBy[field]], fixed[field]]));
}

async function findWanted(tx: Transaction, { pools: names, fixed }: LeaseWish): Promise<Wanted> {
  const containing = fixedFields.flatMap((field) => fixed[field] ?? []);
  const found = await findLeasingPools(tx, { names, containing });
  const named = names.map((name) => found.find((pool) => pool.name === name) ?? unknown(name));
  const wanted: { -readonly [Gives in PoolGives]?: WantedLease } = {};
  for (const pool of [...named, ...found.filter(({ forEverybody }) => forEverybody)]) {
    wanted[pool.gives] ??= { pool };
  }
  for (const field of fixedFields) {
    const address = fixed[field];
    if (!address) continue;
    delete wanted[givenBy[field]];
    const home = homeOf(found, field, address);
    if (home) wanted[givenBy[field]] = { pool: home.pool, fixedPlace: home.place };
  }
  return wanted;
}

function unknown(name: string): never {
  throw radiusErrors.RADIUS_POOL_UNKNOWN({ pool: name });
}

function fits(lease: HeldLease, wanted: Wanted): boolean {
  const wish = wanted[lease.gives];
  if (wish?.pool.id !== lease.poolId) return false;
  return wish.fixedPlace === undefined || String(wish.fixedPlace) === lease.place;
}

async function give(
  tx: Transaction,
  { owner }: LeaseWish,
  { pool, fixedPlace }: WantedLease,
): Promise<string> {
  const former = fixedPlace ?? (await findFormerPlace(tx, pool.id, owner.serviceId));
  const place = former ?? (await takePlace(tx, pool.id));
  if (place === undefined) throw radiusErrors.RADIUS_POOL_EXHAUSTED({ pool: pool.name });
  const address = placeText(pool.system, place);
  if (fixedPlace !== undefined && (await findHolder(tx, pool.id, place))) {
    throw radiusErrors.RADIUS_ADDRESS_TAKEN({ address });
  }
  await storeLease(tx, { pool, place, address, fixed: fixedPlace !== undefined, owner });
  return address;
}

async function tellWhenNearlyFull(ctx: Context, tx: Transaction, poolId: string): Promise<void> {
  const use = await noteNearlyFull(tx, poolId, alarmPercent);
  if (use) await ctx.publish(tx, 'radius.pool-nearly-full', use);
}

import { IspError, type Transaction } from '@isp/sdk';
import type { AddressProblem } from '../contract/index.ts';
import { findLeasingPools, kindsOfPools, type LeasingPool } from '../data/leasing-pool-store.ts';
import { findHolder } from '../data/pool-lease-store.ts';
import { isFixedElsewhere } from '../data/subscriber-store.ts';
import {
  type FixedAddresses,
  type FixedField,
  fixedFields,
  givenBy,
  misfitOf,
} from '../domain/fixed-addresses.ts';
import { homeOf } from './home-of.ts';

const kindNames = {
  staticIp: 'IPv4 addresses',
  staticPrefix: 'IPv6 networks of lines',
  staticDelegatedPrefix: 'delegated IPv6 networks',
} as const;

type Problem = Omit<AddressProblem, 'field'>;

/** Why a service cannot have these addresses. Where there are pools of a kind, an address has to be in one of them. */
export async function problemsOf(
  tx: Transaction,
  serviceId: string,
  fixed: FixedAddresses,
): Promise<AddressProblem[]> {
  const problems: AddressProblem[] = [];
  for (const field of fixedFields) {
    const address = fixed[field];
    const problem = address ? await problemOf(tx, serviceId, { field, address }) : undefined;
    if (problem) problems.push({ field, ...problem });
  }
  return problems;
}

interface Asked {
  readonly field: FixedField;
  readonly address: string;
}

async function problemOf(tx: Transaction, serviceId: string, asked: Asked): Promise<Problem | undefined> {
  const { field, address } = asked;
  const misfit = misfitOf(field, address);
  if (misfit) return { kind: 'unfit', message: misfit };
  const pools = await findLeasingPools(tx, { names: [], containing: [address] });
  const home = homeIn(pools, asked);
  if (typeof home === 'string') return { kind: 'unfit', message: home };
  if (!home && (await kindsOfPools(tx)).has(givenBy[field]))
    return { kind: 'outside', message: `is in none of the pools of ${kindNames[field]}` };
  const holder = home && (await findHolder(tx, home.pool.id, home.place));
  const held = holder !== undefined && holder !== serviceId;
  if (held || (await isFixedElsewhere(tx, serviceId, { field, address })))
    return { kind: 'taken', message: 'belongs to another service' };
  return undefined;
}

/** The place in a pool, or why it is none. */
function homeIn(pools: readonly LeasingPool[], { field, address }: Asked) {
  try {
    return homeOf(pools, field, address);
  } catch (error) {
    if (error instanceof IspError) return error.message;
    throw error;
  }
}

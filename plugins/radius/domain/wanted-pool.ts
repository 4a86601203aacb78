import { validationFailed } from '@isp/sdk';
import type { CreatePoolParams, PoolGives } from '../contract/index.ts';
import { type Network, readNetwork } from './network.ts';
import { type PoolPlan, planPool } from './pool-places.ts';

/** More places than this would be a network nobody fills. */
const mostBits = 32;
const lineLength = 64;

/** What a pool is to be. @throws `VALIDATION_FAILED` naming the field that does not fit. */
export function wantedPool(asked: Pick<CreatePoolParams, 'cidr' | 'delegatedPrefixLength' | 'exclude'>): {
  readonly gives: PoolGives;
  readonly plan: PoolPlan;
} {
  const network = readNetwork(asked.cidr);
  if (!network) {
    return refuse('/cidr', 'must be a network such as 192.0.2.0/24, without bits beyond its length');
  }
  const delegated = asked.delegatedPrefixLength;
  if (network.family === 4 && delegated) refuse('/delegatedPrefixLength', 'is for IPv6 networks');
  const unitLength = network.family === 4 ? network.bits : (delegated ?? lineLength);
  checkSize(network, unitLength);
  return {
    gives: network.family === 4 ? 'address' : delegated ? 'delegated-prefix' : 'prefix',
    plan: planned(network, unitLength, asked.exclude ?? []),
  };
}

function checkSize({ length }: Network, unitLength: number): void {
  if (length > unitLength) refuse('/cidr', `is smaller than one prefix of ${unitLength} bits`);
  if (unitLength - length > mostBits) refuse('/cidr', `holds more than 2^${mostBits} of what is given out`);
}

function planned(network: Network, unitLength: number, exclude: readonly string[]): PoolPlan {
  const plan = planPool(network, unitLength, exclude);
  if ('outside' in plan) {
    const index = exclude.indexOf(plan.outside);
    return refuse(`/exclude/${index}`, 'must be an address, a range A-B or a network inside the pool');
  }
  return plan.capacity > 0n ? plan : refuse('/exclude', 'leaves nothing to give out');
}

function refuse(path: string, message: string): never {
  throw validationFailed([{ path, message }]);
}

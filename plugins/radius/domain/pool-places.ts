import { addressText, type Network, readAddress, readNetwork, sizeOf } from './network.ts';

/** Places of a pool from `from` up to, and without, `to`. */
export interface Places {
  readonly from: bigint;
  readonly to: bigint;
}

/** A pool as numbers: what it is cut into, and what is not given out by itself. */
export interface PoolPlan {
  readonly network: Network;
  /** Bits of what is given out: 32 for an IPv4 address, 64 for a prefix. */
  readonly unitLength: number;
  readonly places: bigint;
  readonly gaps: readonly Places[];
  readonly capacity: bigint;
}

/**
 * Cuts a network into places. The first and last address of an IPv4 network (RFC 1122 section 3.2.1.3) are left out
 * where it has more than two. Answers the text of the first exclusion that is not inside the network instead.
 */
export function planPool(
  network: Network,
  unitLength: number,
  exclude: readonly string[],
): PoolPlan | { readonly outside: string } {
  const places = 1n << BigInt(unitLength - network.length);
  const gaps: Places[] = [];
  if (network.family === 4 && places > 2n) {
    gaps.push({ from: 0n, to: 1n }, { from: places - 1n, to: places });
  }
  for (const text of exclude) {
    const gap = placesOf(text, network, unitLength);
    if (!gap) return { outside: text };
    gaps.push(gap);
  }
  const joined = joinPlaces(gaps);
  const left = joined.reduce((count, { from, to }) => count - (to - from), places);
  return { network, unitLength, places, gaps: joined, capacity: left };
}

/** What stands at a place: `192.0.2.5`, or `2001:db8:0:100::/56`. */
export function placeText({ network, unitLength }: PlaceSystem, place: bigint): string {
  const size = sizeOf({ bits: network.bits, length: unitLength });
  const text = addressText(network.family, network.base + place * size);
  return unitLength === network.bits ? text : `${text}/${unitLength}`;
}

/** The place an address stands at; undefined outside the pool. */
export function placeOf({ network, unitLength }: PlaceSystem, address: string): bigint | undefined {
  return placesOf(address, network, unitLength)?.from;
}

type PlaceSystem = Pick<PoolPlan, 'network' | 'unitLength'>;

/** The places touched by an address, a range `A-B` or a network; undefined when it is not wholly inside. */
function placesOf(text: string, network: Network, unitLength: number): Places | undefined {
  const span = spanOf(text.trim());
  const end = network.base + sizeOf(network);
  if (!span || span.family !== network.family || span.first < network.base || span.last >= end)
    return undefined;
  const size = sizeOf({ bits: network.bits, length: unitLength });
  return { from: (span.first - network.base) / size, to: (span.last - network.base) / size + 1n };
}

function spanOf(text: string): { family: 4 | 6; first: bigint; last: bigint } | undefined {
  if (text.includes('/')) {
    const network = readNetwork(text);
    return (
      network && {
        family: network.family,
        first: network.base,
        last: network.base + sizeOf(network) - 1n,
      }
    );
  }
  const [begin = '', finish = begin] = text.split('-').map((part) => part.trim());
  const first = readAddress(begin);
  const last = readAddress(finish);
  if (!first || !last || first.family !== last.family || last.value < first.value) return undefined;
  return { family: first.family, first: first.value, last: last.value };
}

/** Ranges in order, those that touch made one. */
function joinPlaces(all: readonly Places[]): Places[] {
  const joined: Places[] = [];
  for (const next of [...all].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (!last || next.from > last.to) joined.push(next);
    else if (next.to > last.to) joined[joined.length - 1] = { from: last.from, to: next.to };
  }
  return joined;
}

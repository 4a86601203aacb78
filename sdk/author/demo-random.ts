import { createHash } from 'node:crypto';

/** Reproducible randomness for one demo thing. */
export interface DemoRandom {
  /** 0 up to, not including, 1. */
  number(): number;
  /** A whole number from `from` to `to`, both included. */
  integer(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** The random source of one thing: the same seed, name and number always give the same sequence. */
export function demoRandom(seed: number, name: string, number: number): DemoRandom {
  let state = digest(`${seed}:${name}:${number}`).readUInt32LE(0);
  const next = () => {
    // mulberry32: small, fast, good enough for data that only has to look real
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    number: next,
    integer: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (share) => next() < share,
    pick: (from) => from[Math.floor(next() * from.length)] as (typeof from)[number],
  };
}

/** The id of a demo thing: a UUIDv7 whose time grows with the number, so that the rows are in order. */
export function demoId(seed: number, name: string, number: number): string {
  const bytes = digest(`${seed}:id:${name}:${number}`).subarray(0, 16);
  bytes.writeUIntBE(demoEpochMs + number * 1000, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** 2024-01-01T00:00:00Z: demo customers came one by one since then. */
export const demoEpochMs = 1_704_067_200_000;

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

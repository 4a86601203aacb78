import type { PluginRecord } from './plugin-record.ts';

type Placed = Pick<PluginRecord, 'id' | 'host' | 'manifest'>;

/** Why a plugin may not be on the host it is to be on: sandboxed plugins are alone, on a host with their name. */
export function loneHostProblem(record: Placed, records: Iterable<Placed>): string | undefined {
  const owner = isSandboxed(record)
    ? record.host !== record.id && record
    : [...records].find((other) => other.id === record.host && isSandboxed(other));
  if (!owner) return undefined;
  return `${owner.id} is sandboxed and has a host of its own, so that what it breaks is broken for it alone`;
}

function isSandboxed({ manifest }: Placed): boolean {
  return manifest?.runtime === 'sandbox';
}

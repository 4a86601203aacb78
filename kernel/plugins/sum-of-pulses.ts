import type { Pulse } from '../host/host-spec.ts';
import type { PluginProcess } from './plugin-record.ts';

/** What several processes tell, as if they were one: memory and CPU together, the longest lag, the slowest call. */
export function sumOfPulses(processes: readonly PluginProcess[]): Pulse | undefined {
  const pulses = processes.flatMap(({ pulse }) => (pulse ? [pulse] : []));
  if (pulses.length === 0) return undefined;
  const sum = (pick: (pulse: Pulse) => number) => pulses.reduce((total, pulse) => total + pick(pulse), 0);
  const slowest = pulses
    .flatMap(({ slowest: one }) => (one ? [one] : []))
    .sort((one, other) => other.ms - one.ms)[0];
  return {
    memoryBytes: sum(({ memoryBytes }) => memoryBytes),
    ownBytes: sum(({ ownBytes = 0 }) => ownBytes),
    cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
    loopLagMs: Math.max(...pulses.map(({ loopLagMs }) => loopLagMs)),
    slowest,
  };
}

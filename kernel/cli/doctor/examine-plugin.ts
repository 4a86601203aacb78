import type { PluginFacts } from '../facts/plugin-facts.ts';
import type { Finding, PluginCheck, Surroundings } from './finding.ts';
import { incidents } from './plugin-checks/incidents.ts';
import { loopLag, memory, restarts, slowestCall } from './plugin-checks/resources.ts';
import { migrations, requirements, routes, settings } from './plugin-checks/setup.ts';
import { health, lastChange, quarantine, state } from './plugin-checks/state.ts';
import { queue, schedules } from './plugin-checks/work.ts';

/** What a plugin is examined for, in the order a person would. */
const checks: readonly PluginCheck[] = [
  state,
  quarantine,
  lastChange,
  requirements,
  health,
  incidents,
  restarts,
  memory,
  loopLag,
  slowestCall,
  queue,
  schedules,
  migrations,
  settings,
  routes,
];

export function examinePlugin(facts: PluginFacts, around: Surroundings): Finding[] {
  const { id } = facts.row;
  return checks.flatMap((check) => {
    const verdict = check(facts, around);
    return verdict ? [{ plugin: id, ...verdict }] : [];
  });
}

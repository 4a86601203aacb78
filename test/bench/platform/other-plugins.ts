import { exactly, type Row, row } from '../rows.ts';
import { byPlugin, readMetrics } from './metrics.ts';
import { listPlugins } from './plugin-calls.ts';
import type { RunningPlatform } from './running-platform.ts';

type Facts = Readonly<Record<'generation' | 'since' | 'errors', unknown>>;

/** Generation, beginning of its state and number of errors of every plugin but one. */
export async function lookAtOthers(platform: RunningPlatform, than: string): Promise<Map<string, Facts>> {
  const errors = byPlugin(await readMetrics(platform), 'isp_plugin_errors_total');
  const others = (await listPlugins(platform)).filter(({ id }) => id !== than);
  return new Map(
    others.map(({ id, generation, since }) => [id, { generation, since, errors: errors.get(id) ?? 0 }]),
  );
}

/** How many of them are not as they were. */
export function changedRows(before: ReadonlyMap<string, Facts>, after: ReadonlyMap<string, Facts>): Row[] {
  const changed = (fact: keyof Facts) =>
    [...before].filter(([id, facts]) => after.get(id)?.[fact] !== facts[fact]).length;
  return [
    row('other plugins looked at', before.size, ''),
    exactly(0, row('other plugins with another generation', changed('generation'), '')),
    exactly(0, row('other plugins whose state began anew (since)', changed('since'), '')),
    exactly(0, row('other plugins with more errors', changed('errors'), '')),
  ];
}

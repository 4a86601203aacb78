import type { PluginHealth, PluginRow } from '@isp/sdk';
import { Asker } from '../facts/asker.ts';
import { coloured, colouredState } from '../printing/colours.ts';
import { sizeText } from '../printing/quantities.ts';
import { type Column, tableText } from '../printing/table.ts';
import { connectToPlatform } from '../running-platform.ts';

/** A plugin as `isp plugin list --json` shows it. */
interface ListedPlugin extends PluginRow {
  readonly health?: PluginHealth;
}

const columns: readonly Column[] = [
  { title: 'ID' },
  { title: 'VERSION' },
  { title: 'STATE' },
  { title: 'GENERATION', align: 'right' },
  { title: 'PROCESSES', align: 'right' },
  { title: 'MEMORY', align: 'right' },
  { title: 'LOOP LAG', align: 'right' },
  { title: 'RESTARTS', align: 'right' },
];

/** `isp plugin list`: one line per plugin, and below why the broken ones are. */
export async function listPlugins({ json }: { json?: boolean }): Promise<number> {
  await using platform = await connectToPlatform();
  const rows = await platform.call('kernel.plugins.list', {});
  const asker = new Asker(platform);
  const plugins = await Promise.all(
    rows.map(async (row): Promise<ListedPlugin> => {
      const health = await asker.ask('kernel.plugins.health', { id: row.id });
      return { ...row, ...(health ? { health } : {}) };
    }),
  );
  plugins.sort((one, other) => one.id.localeCompare(other.id));
  process.stdout.write(json ? `${JSON.stringify(plugins, undefined, 2)}\n` : listText(plugins));
  return 0;
}

/** The table, and the first line of each reason. */
export function listText(plugins: readonly ListedPlugin[]): string {
  const table = tableText(columns, plugins.map(cells));
  const reasons = plugins.flatMap(({ id, state, reason }) =>
    reason ? [`  ${mark(state)} ${id} is ${state}: ${reason.split('\n', 1)[0]}`] : [],
  );
  return `${[table, ...(reasons.length > 0 ? ['', ...reasons] : [])].join('\n')}\n`;
}

/** What was stopped on purpose is not broken. */
function mark(state: string): string {
  return state === 'stopped' ? '-' : coloured('red', '!');
}

function cells({ id, version, state, generation, pid, health }: ListedPlugin): string[] {
  const named = [id, version, colouredState(state), String(generation)];
  if (!pid || !health) return [...named, '0', '', '', String(health?.restarts ?? '')];
  const { processes, memoryBytes, loopLagMs, restarts } = health;
  return [
    ...named,
    String(processes.length),
    sizeText(memoryBytes),
    `${Math.round(loopLagMs)} ms`,
    String(restarts),
  ];
}

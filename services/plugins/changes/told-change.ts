import type { Context, PluginRow } from '@isp/sdk';

/** What of a plugin a change may be about. */
const told = [
  'version',
  'generation',
  'state',
  'enabled',
  'required',
  'replicas',
  'host',
  'memoryLimitMb',
  'awaitingConsent',
  'lastChange',
] as const;

/** Has the kernel change a plugin, and tells the audit log how it was before and is since. */
export async function toldChange<Changed>(
  ctx: Context,
  id: string,
  change: () => Promise<Changed>,
): Promise<Changed> {
  const before = await ctx.call('kernel.plugins.get', { id }, { as: 'plugin' });
  ctx.audit({ subject: { kind: 'plugin', id } });
  const changed = await change();
  const after = isRow(changed) ? picked(changed) : undefined;
  ctx.audit({ before: picked(before), after });
  return changed;
}

function isRow(changed: unknown): changed is PluginRow {
  return typeof changed === 'object' && changed !== null && 'generation' in changed;
}

function picked(row: PluginRow): Partial<PluginRow> {
  return Object.fromEntries(told.map((name) => [name, row[name]]).filter(([, value]) => value !== undefined));
}

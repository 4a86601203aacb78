import { platformErrors } from '@isp/sdk';
import { unmetRequirements } from './check-requirements.ts';
import { type Dependant, dependantsOf } from './dependency-order.ts';
import type { PluginRecord } from './plugin-record.ts';

type Records = ReadonlyMap<string, PluginRecord>;

/** Refuses to enable a plugin while something it requires is missing, does not fit or is disabled; names the pair. */
export function assertEnablable(record: PluginRecord, records: Records): void {
  const { id, manifest, state, reason } = record;
  if (!manifest || state === 'rejected')
    throw platformErrors.CONFLICT({ reason: reason ?? `${id} is rejected` });
  const others = [...records.values()].flatMap((one) =>
    one.manifest ? [[one.id, one.manifest] as const] : [],
  );
  const unmet = unmetRequirements(manifest, new Map(others));
  const [first] = unmet.length > 0 ? unmet : disabledRequirements(record, records);
  if (first) throw platformErrors.CONFLICT({ reason: `${first}. Nothing was changed.` });
}

function disabledRequirements({ id, manifest }: PluginRecord, records: Records): string[] {
  return Object.entries(manifest?.requires ?? {})
    .filter(([need]) => !records.get(need)?.enabled)
    .map(([need, range]) => `${id} requires ${need} ${range}, which is disabled; enable ${need} first`);
}

/** The plugins to stop when one is disabled, in their order; refused while others need it, unless they may go too. */
export function stopOrder(
  record: PluginRecord,
  records: Records,
  options: { readonly dependants: boolean },
): PluginRecord[] {
  const enabled = [...records.values()].filter((one) => one.enabled && one.manifest);
  const needing = dependantsOf(record.id, enabled.map(toDependant));
  if (needing.length > 0 && !options.dependants) {
    throw platformErrors.CONFLICT({
      reason: `${needing.join(', ')} ${needing.length === 1 ? 'needs' : 'need'} ${record.id}. To stop them too, in this order, send { "dependants": true }. Nothing was changed.`,
    });
  }
  return [...needing.map((id) => records.get(id) as PluginRecord), record];
}

/** A plugin and what its manifest requires. */
export function toDependant({ id, manifest }: Pick<PluginRecord, 'id' | 'manifest'>): Dependant {
  return { id, requires: Object.keys(manifest?.requires ?? {}) };
}

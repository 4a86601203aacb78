import { packageErrors } from '@isp/sdk';
import { migrationFiles } from '@isp/sdk/runtime';
import semver from 'semver';
import { takeBackInChild, wayBackInChild } from '../database/take-back-in-child.ts';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import { StartError } from '../start-error.ts';
import type { ChangeBegun } from './bring-in.ts';
import type { PackageParts } from './package-parts.ts';
import type { StoredPackage } from './stored-package.ts';
import { VersionTransition } from './version-transition.ts';

/** What was asked for. */
export interface RollbackRequest {
  readonly id: string;
  /** Default: the newest that is older than the one that counts. */
  readonly version?: string;
  readonly actor?: string;
}

/**
 * Goes back to a version that is kept, with the settings it was left with. Contract steps of newer versions are taken back
 * while the newer generation still serves, expand steps when it has left, so that both bear the schema in between.
 *
 * @throws ROLLBACK_IMPOSSIBLE with the reason; nothing was changed then
 */
export async function rollBack(
  parts: PackageParts,
  record: PluginRecord,
  { version, actor }: RollbackRequest,
): Promise<ChangeBegun> {
  const active = record.package as StoredPackage;
  const target = await findTarget(parts, active, version);
  const steps = await stepsToTakeBack(parts, active, target);
  const change = {
    plugin: record.id,
    kind: 'rollback' as const,
    from: active.id,
    to: target.id,
    stored: false,
    switched: false,
    fresh: false,
    stepsBefore: await parts.settling.appliedSteps(record.id),
    data: null,
    actor: actor ?? null,
  };
  await parts.store.begin(change);
  const author = actor ?? 'kernel';
  const reason = `${record.id} went back to ${target.version}`;
  const transition = new VersionTransition(parts, {
    change,
    record,
    next: target,
    ...(target.config ? { restored: { config: target.config, author, reason } } : {}),
    beforeStart: ({ overlaps }) => takeBackContracts(parts, active, { steps, overlaps }),
  });
  const { outcome, reason: why } = await parts.supervisor.transit(record.id, transition);
  const done = outcome === 'done';
  parts.journal.note({
    plugin: record.id,
    version: done ? target.version : active.version,
    type: done ? 'went-back' : 'rollback-failed',
    title: done
      ? `${record.id} went back from ${active.version} to ${target.version}`
      : `${record.id} did not go back to ${target.version}, ${active.version} serves on: ${why}`,
    ...(actor ? { actor } : {}),
  });
  return transition;
}

async function findTarget(
  parts: PackageParts,
  active: StoredPackage,
  version: string | undefined,
): Promise<StoredPackage> {
  const { plugin } = active;
  const older = (await parts.store.list(plugin))
    .filter((one) => semver.lt(one.version, active.version))
    .sort((a, b) => semver.rcompare(a.version, b.version));
  const target = version === undefined ? older[0] : older.find((one) => one.version === version);
  if (!target) {
    const kept =
      older.length > 0
        ? `kept are ${older.map((one) => one.version).join(', ')}`
        : 'no older version is kept';
    throw impossible(active, version ?? 'an older version', kept);
  }
  for (const one of [target, active]) {
    const problem = await parts.guard.problemOf(one);
    if (problem !== undefined)
      throw impossible(active, target.version, `${one.version} may not be loaded: ${problem}`);
  }
  const [unmet] = parts.registry.unmetWith(target.manifest);
  if (unmet !== undefined) throw impossible(active, target.version, unmet);
  return target;
}

/** Steps the older version does not know; refused when one of them cannot be taken back. */
async function stepsToTakeBack(
  { settling, folders }: PackageParts,
  active: StoredPackage,
  target: StoredPackage,
): Promise<string[]> {
  const { plugin } = active;
  const known = (await migrationFiles(folders.pathOf(target))).map(({ name }) => name);
  const steps = (await settling.appliedSteps(plugin)).filter((name) => !known.includes(name));
  if (steps.length === 0) return steps;
  const ways = await wayBackInChild({ plugin: { id: plugin, directory: folders.pathOf(active) }, steps });
  const oneWay = ways.find(({ irreversible }) => irreversible !== undefined);
  if (!oneWay) return steps;
  throw impossible(
    active,
    target.version,
    `its migration ${oneWay.name} cannot be taken back: ${oneWay.irreversible}`,
  );
}

async function takeBackContracts(
  { databaseUrl, databaseSecret, folders }: PackageParts,
  active: StoredPackage,
  { steps, overlaps }: { readonly steps: readonly string[]; readonly overlaps: boolean },
): Promise<void> {
  if (steps.length === 0) return;
  const plugin = { id: active.plugin, directory: folders.pathOf(active) };
  const database = { databaseUrl, databaseSecret };
  const { problem } = await takeBackInChild({ ...database, plugin, steps, phase: 'contract', overlaps });
  if (problem !== undefined) throw new StartError('STEPS_NOT_TAKEN_BACK', problem);
}

function impossible({ plugin, version: installed }: StoredPackage, version: string, reason: string) {
  return packageErrors.ROLLBACK_IMPOSSIBLE({ plugin, version, installed, reason });
}

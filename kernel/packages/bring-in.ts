import { IspError, packageErrors } from '@isp/sdk';
import { startConfiguration } from '../plugin-configuration/start-configuration.ts';
import type { LastChange } from '../plugins/last-change.ts';
import { moveTo, type PluginRecord } from '../plugins/plugin-record.ts';
import type { PackageParts } from './package-parts.ts';
import type { PackageProcess } from './package-process.ts';
import type { OpenChange, StoredPackage } from './stored-package.ts';
import { VersionTransition } from './version-transition.ts';

/** A version that was judged, and the change that brings it in. */
export interface NewVersion {
  /** Holds the package. */
  readonly process: PackageProcess;
  readonly next: StoredPackage;
  readonly change: OpenChange;
}

/** A change whose outcome is decided. */
export interface ChangeBegun {
  /** Resolves when the former generation has left and nothing of the change is left to do. */
  readonly over: Promise<void>;
}

/**
 * Stores a package, unpacks it beside the others, and swaps to it.
 *
 * @throws PACKAGE_NOT_STORED, PACKAGE_UNMET, PACKAGE_NOT_STARTED; nothing of it is kept then
 */
export async function bringIn(parts: PackageParts, version: NewVersion): Promise<ChangeBegun> {
  const { change, next } = version;
  const { kind } = change;
  parts.faults.reach(`${kind}:verified`);
  await parts.store.begin(change);
  await store(parts, version).catch((error: unknown) => giveUp(parts, version, error));
  return kind === 'install'
    ? bringInFirst(parts, version)
    : upgrade(parts, version, parts.registry.get(next.plugin));
}

async function store(parts: PackageParts, { process, next, change }: NewVersion): Promise<void> {
  const { databaseUrl, folders, faults } = parts;
  const { config: _, installedAt: __, servesSince: ___, ...row } = next;
  if (change.stored) await process.do('store', { databaseUrl, row });
  else await parts.store.saveConsent(next.id, next.consent);
  faults.reach(`${change.kind}:stored`);
  await process.do('unpack', { directory: folders.pathOf(next) });
  faults.reach(`${change.kind}:unpacked`);
}

async function giveUp(
  { settling }: PackageParts,
  { next, change }: NewVersion,
  error: unknown,
): Promise<never> {
  await settling.undo(change);
  if (error instanceof IspError) throw error;
  const { plugin, version } = next;
  throw packageErrors.PACKAGE_NOT_STORED(
    { plugin, version, reason: (error as Error).message },
    { cause: error },
  );
}

/** Its row of the plugin tells how it went, as after a reload. */
async function upgrade(
  parts: PackageParts,
  { next, change }: NewVersion,
  record: PluginRecord,
): Promise<ChangeBegun> {
  const transition = new VersionTransition(parts, { change, record, next });
  const before = record.manifest?.version ?? '0.0.0';
  const { outcome, reason } = await parts.supervisor.transit(record.id, transition);
  const done = outcome === 'done';
  parts.journal.note({
    plugin: record.id,
    version: next.version,
    type: done ? 'updated' : 'update-rolled-back',
    title: done
      ? `${record.id} was updated from ${before} to ${next.version}`
      : `the update of ${record.id} to ${next.version} was rolled back, ${before} serves on: ${reason}`,
    ...(change.actor ? { actor: change.actor } : {}),
  });
  return transition;
}

async function bringInFirst(parts: PackageParts, version: NewVersion): Promise<ChangeBegun> {
  const { registry, supervisor } = parts;
  const { next, change } = version;
  const directory = parts.folders.pathOf(next);
  const { manifest, plugin: id } = next;
  const record = await registry
    .admit({ directory, id, manifest, problems: [], package: next })
    .catch((error: unknown) => giveUp(parts, version, error));
  if (record.state !== 'installed') {
    registry.records.delete(id);
    const reason = record.reason ?? record.state;
    return giveUp(parts, version, packageErrors.PACKAGE_UNMET({ plugin: id, version: next.version, reason }));
  }
  const missing = missingSettings(parts, record);
  if (missing !== undefined) return installForLater(parts, version, { record, missing });
  const transition = new VersionTransition(parts, { change, record, next });
  const ended = await supervisor.transit(id, transition);
  if (ended.outcome === 'rolled-back') return notStarted(parts, version, ended);
  noteInstalled(parts, version, 'was installed');
  return transition;
}

async function notStarted(parts: PackageParts, { next }: NewVersion, { reason }: LastChange): Promise<never> {
  const { plugin, version } = next;
  await parts.supervisor.letGo(plugin);
  throw packageErrors.PACKAGE_NOT_STARTED({
    plugin,
    version,
    reason: (reason ?? 'no reason known').replace(/\.$/, ''),
  });
}

/** A plugin that needs settings nobody could set yet is installed, says what is missing, and starts when it is set. */
async function installForLater(
  parts: PackageParts,
  version: NewVersion,
  { record, missing }: { readonly record: PluginRecord; readonly missing: string },
): Promise<ChangeBegun> {
  const { store, faults, settling } = parts;
  const { next, change } = version;
  faults.reach('install:started');
  record.configRevision = await store.switchTo(next, { generation: 0 });
  faults.reach('install:switched');
  record.hold = 'needs-change';
  moveTo(record, 'installed', missing);
  noteInstalled(parts, version, 'was installed and waits for its settings');
  await settling.finish({ ...change, switched: true });
  return { over: Promise.resolve() };
}

/** What its settings lack; undefined when it can start with them. */
function missingSettings({ box }: PackageParts, record: PluginRecord): string | undefined {
  try {
    startConfiguration(box, record);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function noteInstalled({ journal }: PackageParts, { next, change }: NewVersion, what: string): void {
  const { plugin, version, source, signedBy } = next;
  const from = source ? ` from ${source}` : '';
  const by = signedBy ? `, signed by ${signedBy}` : ', unsigned';
  const title = `${plugin} ${version} ${what}${from}${by}`;
  journal.note({
    plugin,
    version,
    type: 'installed',
    title,
    ...(change.actor ? { actor: change.actor } : {}),
  });
}

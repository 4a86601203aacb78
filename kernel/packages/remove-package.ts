import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DataFate, packageErrors, type RemovedPlugin } from '@isp/sdk';
import { schemaRoles } from '@isp/sdk/runtime';
import { objectsLeftOf } from '../database/forget-plugin.ts';
import { maskedValues } from '../plugin-configuration/masked-configuration.ts';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import type { PackageParts } from './package-parts.ts';
import { PackageProcess } from './package-process.ts';
import type { OpenChange, StoredPackage } from './stored-package.ts';

/** What was asked for. */
export interface RemovalRequest {
  readonly id: string;
  readonly data: DataFate;
  readonly actor?: string;
}

/**
 * Stops a plugin and removes it, with its data or without.
 *
 * @throws PACKAGE_NEEDED, PACKAGE_NOT_STORED when the export fails; the plugin serves again then
 */
export async function removePackage(
  parts: PackageParts,
  record: PluginRecord,
  request: RemovalRequest,
): Promise<RemovedPlugin> {
  const { id, data, actor } = request;
  const { store, settling, supervisor, faults, journal } = parts;
  holdDependants(parts, id);
  const stored = record.package as StoredPackage;
  const change = await begin(parts, record, request);
  await supervisor.letGo(id);
  faults.reach('remove:stopped');
  const exportFile = data === 'export' ? await exportOrComeBack(parts, record, change) : undefined;
  faults.reach('remove:exported');
  await store.switchOff(id);
  faults.reach('remove:switched');
  await settling.finish({ ...change, switched: true });
  faults.reach('remove:finished');
  const fate = {
    keep: 'its data was kept',
    export: `its data is in ${exportFile}`,
    drop: 'its data was dropped',
  }[data];
  const title = `${id} ${stored.version} was removed; ${fate}`;
  journal.note({ plugin: id, version: stored.version, type: 'removed', title, ...(actor ? { actor } : {}) });
  const objectsLeft = await objectsLeftOf(store.pool, id);
  return { id, data, objectsLeft, ...(exportFile ? { exportFile } : {}) };
}

function holdDependants({ registry }: PackageParts, plugin: string): void {
  const needing = [...registry.records.values()].filter(
    ({ manifest }) => manifest?.requires?.[plugin] !== undefined,
  );
  if (needing.length > 0)
    throw packageErrors.PACKAGE_NEEDED({ plugin, dependants: needing.map(({ id }) => id).join(', ') });
}

async function begin(
  { store }: PackageParts,
  { id: plugin, package: stored }: PluginRecord,
  { data, actor }: RemovalRequest,
): Promise<OpenChange> {
  const change: OpenChange = {
    plugin,
    kind: 'remove',
    from: stored?.id ?? null,
    to: null,
    stored: false,
    switched: false,
    fresh: false,
    stepsBefore: [],
    data,
    actor: actor ?? null,
  };
  await store.begin(change);
  return change;
}

async function exportOrComeBack(
  parts: PackageParts,
  record: PluginRecord,
  change: OpenChange,
): Promise<string> {
  try {
    return await exportAll(parts, record);
  } catch (error) {
    const { id: plugin, package: stored } = record;
    await parts.settling.undo(change);
    const { manifest, version } = stored as StoredPackage;
    await parts.supervisor.bringIn({
      directory: record.directory,
      id: plugin,
      manifest,
      problems: [],
      package: stored,
    });
    throw packageErrors.PACKAGE_NOT_STORED(
      { plugin, version, reason: (error as Error).message },
      { cause: error },
    );
  }
}

async function exportAll({ exports, databaseUrl }: PackageParts, record: PluginRecord): Promise<string> {
  await mkdir(exports, { recursive: true, mode: 0o700 });
  const time = new Date()
    .toISOString()
    .replaceAll(':', '')
    .replace(/\.\d+Z$/, 'Z');
  const file = join(exports, `${record.id}-${time}.tar.gz`);
  await rm(file, { force: true });
  await using process = new PackageProcess();
  await process.do('export', {
    databaseUrl,
    plugin: record.id,
    schema: schemaRoles(record.id).schema,
    file,
    documents: {
      'plugin.json': record.manifest,
      'settings.json': maskedValues(record.manifest?.configuration, record.config),
    },
  });
  return file;
}

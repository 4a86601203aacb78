import { fileURLToPath } from 'node:url';
import { type Manifest, type PluginContract, platformErrors } from '@isp/sdk';
import type { Configuration } from '../configuration/configuration.ts';
import type { MigrationOutcome } from '../database/migration-request.ts';
import { defaultMemoryLimitMb } from '../supervisor/process-pool.ts';
import { unmetAfter, unmetRequirements } from './check-requirements.ts';
import { type DiscoveredPlugin, type ManifestProblem, readPlugin } from './discover-plugins.ts';
import type { LastChange } from './last-change.ts';
import { loneHostProblem } from './lone-hosts.ts';
import { moveTo, type PluginOrigin, type PluginRecord } from './plugin-record.ts';
import type { PluginStore, StoredPlugin } from './plugin-store.ts';
import { sumOfPulses } from './sum-of-pulses.ts';

/** Every plugin the kernel knows of, with its state; broken ones included. */
export class PluginRegistry {
  readonly records = new Map<string, PluginRecord>();
  readonly store: PluginStore;
  readonly #mode: Configuration['mode'];
  #tell: (record: PluginRecord) => void = () => undefined;

  constructor(store: PluginStore, mode: Configuration['mode']) {
    this.store = store;
    this.#mode = mode;
  }

  /** A plugin by id; NOT_FOUND when there is none. */
  get(id: string): PluginRecord {
    const record = this.records.get(id);
    if (!record) throw platformErrors.NOT_FOUND({ id });
    return record;
  }

  /** Takes in what was found on disk and what the database wants of it. */
  async adopt(found: readonly DiscoveredPlugin[]): Promise<void> {
    // A package is entered by the change that installs it, when it serves.
    const sound = found.flatMap((plugin) =>
      'manifest' in plugin && !plugin.package ? [plugin.manifest] : [],
    );
    const stored = await this.store.register(sound);
    for (const plugin of found) {
      const record = toRecord(plugin, stored.get(plugin.id));
      record.moved = () => this.#tell(record);
      this.records.set(plugin.id, record);
    }
    for (const record of this.records.values()) this.#judge(record);
  }

  /**
   * Takes in one plugin while the platform runs; one that was rejected before is judged anew. It does not start it.
   *
   * @throws CONFLICT when the id belongs to a plugin in another folder.
   */
  async admit(plugin: DiscoveredPlugin): Promise<PluginRecord> {
    const taken = this.records.get(plugin.id);
    if (taken && taken.directory !== plugin.directory)
      throw platformErrors.CONFLICT({
        reason: `"${plugin.id}" is taken by the plugin in ${taken.directory}`,
      });
    for (const { id, directory } of this.records.values())
      if (directory === plugin.directory) this.records.delete(id);
    await this.adopt([plugin]);
    const record = this.get(plugin.id);
    record.moved?.();
    return record;
  }

  /** Calls back whenever the state or reason of a plugin changes, also of those that come later. */
  tells(tell: (record: PluginRecord) => void): void {
    this.#tell = tell;
  }

  /** A plugin whose migration failed does not start; the others do. */
  async noteMigrations(outcomes: readonly MigrationOutcome[]): Promise<void> {
    for (const { plugin, problem, unfinished, applied } of outcomes) {
      const record = this.records.get(plugin);
      if (!record) continue;
      const waited = record.lastChange?.outcome === 'done' && record.lastChange.reason !== undefined;
      if (problem) moveTo(record, 'crashed', `its migration failed: ${problem}`);
      else if (unfinished) await this.noteUnfinished(plugin, unfinished);
      else if (waited && applied.length > 0) await this.#noteDone(record);
    }
  }

  /** Says in a plugin's row that a contract step waits; the plugin serves without it. */
  async noteUnfinished(id: string, reason: string): Promise<void> {
    await this.#noteDone(this.get(id), `${reason}. It is tried again at the next reload or start`);
  }

  async #noteDone(record: PluginRecord, reason?: string): Promise<void> {
    const at = new Date().toISOString();
    record.lastChange = { at, outcome: 'done', ...(reason ? { reason } : {}) };
    await this.store.saveLastChange(record.id, record.lastChange);
  }

  /**
   * Reads manifests again, as a reload does. Answers what is wrong with them, or with plugins that would no longer fit;
   * then the manifests stay as they were.
   */
  async reread(records: readonly PluginRecord[]): Promise<string | undefined> {
    const found: { record: PluginRecord; manifest: Manifest }[] = [];
    for (const record of records) {
      const plugin = await readPlugin(record.directory);
      if (!('manifest' in plugin)) return sentence(plugin.problems);
      if (plugin.id !== record.id) return `plugin.json now says "${plugin.id}"; an id never changes`;
      found.push({ record, manifest: plugin.manifest });
    }
    const changed = found.map(({ manifest }) => manifest);
    const unmet = unmetAfter(changed, this.#manifests(), this.#enabledManifests());
    if (unmet.length > 0) return unmet.join('; ');
    for (const { record, manifest } of found) record.manifest = manifest;
    const folders = found.filter(({ record }) => !record.package);
    await this.store.register(folders.map(({ manifest }) => manifest));
    return undefined;
  }

  /** What a version would leave unmet, in itself or in the plugins that require it. */
  unmetWith(manifest: Manifest): string[] {
    return unmetAfter([manifest], this.#manifests(), this.#enabledManifests());
  }

  /** Notes how the last change of some plugins ended. */
  async noteChange(plugins: readonly PluginRecord[], change: LastChange): Promise<void> {
    for (const plugin of plugins) {
      plugin.lastChange = change;
      await this.store.saveLastChange(plugin.id, change);
    }
  }

  /** Plugins that are to run now. */
  startable(): PluginRecord[] {
    return [...this.records.values()].filter(
      (record) => record.manifest && record.state === 'installed' && record.enabled,
    );
  }

  /** Contracts of all enabled plugins, running or not: their routes stay known. */
  contracts(): PluginContract[] {
    return [...this.records.values()].flatMap(({ enabled, contract }) =>
      enabled && contract ? [contract] : [],
    );
  }

  /** Plugins a host is to carry now. */
  onHost(host: string): PluginRecord[] {
    return [...this.records.values()].filter(
      (record) =>
        record.manifest &&
        record.enabled &&
        record.host === host &&
        !record.hold &&
        record.state !== 'rejected',
    );
  }

  #manifests(): Map<string, Manifest> {
    return new Map(
      [...this.records.values()].flatMap(({ id, manifest }) => (manifest ? [[id, manifest]] : [])),
    );
  }

  #enabledManifests(): Manifest[] {
    return [...this.records.values()].flatMap(({ enabled, manifest }) =>
      enabled && manifest ? [manifest] : [],
    );
  }

  #judge(record: PluginRecord): void {
    const { manifest } = record;
    if (!manifest || record.state !== 'discovered') return;
    const unmet = unmetRequirements(manifest, this.#manifests());
    const lone = loneHostProblem(record, this.records.values());
    if (lone) unmet.push(lone);
    if (unmet.length > 0) {
      moveTo(record, 'rejected', unmet.join('; '));
      return;
    }
    const elsewhere = manifest.modes !== undefined && !manifest.modes.includes(this.#mode);
    const reason = elsewhere ? `it runs in ${manifest.modes?.join(' and ')} mode only` : 'disabled';
    if (elsewhere) record.enabled = false;
    moveTo(record, record.enabled ? 'installed' : 'stopped', record.enabled ? undefined : reason);
  }
}

function toRecord(plugin: DiscoveredPlugin, stored: StoredPlugin | undefined): PluginRecord {
  const { manifest, installed, refused } = whatWasFound(plugin);
  return {
    id: plugin.id,
    directory: plugin.directory,
    origin: installed ? 'package' : originOf(plugin.directory),
    package: installed,
    awaitingConsent: stored?.awaitingConsent ?? undefined,
    manifest,
    state: refused === undefined ? 'discovered' : 'rejected',
    reason: refused,
    since: new Date(),
    enabled: stored?.enabled ?? manifest !== undefined,
    required: stored?.required ?? manifest?.required ?? false,
    core: isCore(plugin.directory),
    host: stored?.host ?? manifest?.host ?? plugin.id,
    replicas: stored?.replicas ?? manifest?.replicas ?? 1,
    memoryLimitMb: stored?.memoryLimitMb ?? manifest?.memoryLimitMb ?? defaultMemoryLimitMb,
    hold: undefined,
    blocked: undefined,
    quarantine: stored?.quarantine ?? undefined,
    config: stored?.config ?? {},
    configRevision: stored?.configRevision ?? 0,
    contract: stored?.contract ?? undefined,
    generation: 0,
    pid: undefined,
    processes: [],
    restarts: 0,
    lastChange: stored?.lastChange ?? undefined,
    health: undefined,
    get pulse() {
      return sumOfPulses(this.processes);
    },
  };
}

function whatWasFound(plugin: DiscoveredPlugin) {
  if ('manifest' in plugin)
    return { manifest: plugin.manifest, installed: plugin.package, refused: plugin.refused };
  return { manifest: undefined, installed: undefined, refused: sentence(plugin.problems) };
}

const services = fileURLToPath(new URL('../../services/', import.meta.url));

function isCore(directory: string): boolean {
  return directory.startsWith(services);
}

const ownPlugins = fileURLToPath(new URL('../../plugins/', import.meta.url));

function originOf(directory: string): PluginOrigin {
  return isCore(directory) || directory.startsWith(ownPlugins) ? 'platform' : 'folder';
}

function sentence(problems: readonly ManifestProblem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const told = problems.map(({ line, path, message }) => {
    const place = line === undefined ? '' : `plugin.json:${line} `;
    return `${place}${path || '/'} ${message}`;
  });
  return `plugin.json has ${count}: ${told.join('; ')}`;
}

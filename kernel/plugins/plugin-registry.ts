import { type Manifest, type PluginContract, platformErrors } from '@isp/sdk';
import type { Configuration } from '../configuration/configuration.ts';
import type { MigrationOutcome } from '../database/migrate-platform.ts';
import { unmetRequirements } from './check-requirements.ts';
import { type DiscoveredPlugin, readPlugin } from './discover-plugins.ts';
import { moveTo, type PluginRecord } from './plugin-record.ts';
import type { PluginStore, StoredPlugin } from './plugin-store.ts';

/** Every plugin the kernel knows of, with its state; broken ones included. */
export class PluginRegistry {
  readonly records = new Map<string, PluginRecord>();
  readonly store: PluginStore;
  readonly #mode: Configuration['mode'];

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
    const sound = found.flatMap((plugin) => ('manifest' in plugin ? [plugin.manifest] : []));
    const stored = await this.store.register(sound);
    for (const plugin of found) this.records.set(plugin.id, toRecord(plugin, stored.get(plugin.id)));
    for (const record of this.records.values()) this.#judge(record);
  }

  /** A plugin whose migration failed does not start; the others do. */
  noteMigrations(outcomes: readonly MigrationOutcome[]): void {
    for (const { plugin, problem } of outcomes) {
      const record = this.records.get(plugin);
      if (record && problem) moveTo(record, 'crashed', `its migration failed: ${problem}`);
    }
  }

  /** Reads a plugin's manifest again, as a reload does. Answers what is wrong with it. */
  async reread(record: PluginRecord): Promise<string | undefined> {
    const plugin = await readPlugin(record.directory);
    if (!('manifest' in plugin)) return sentence(plugin.problems);
    if (plugin.id !== record.id) return `plugin.json now says "${plugin.id}"; an id never changes`;
    record.manifest = plugin.manifest;
    await this.store.register([plugin.manifest]);
    return unmetRequirements(plugin.manifest, this.#manifests())[0];
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

  onHost(host: string): PluginRecord[] {
    return [...this.records.values()].filter(
      (record) => record.manifest && record.enabled && record.host === host,
    );
  }

  #manifests(): Map<string, Manifest> {
    return new Map(
      [...this.records.values()].flatMap(({ id, manifest }) => (manifest ? [[id, manifest]] : [])),
    );
  }

  #judge(record: PluginRecord): void {
    const { manifest } = record;
    if (!manifest || record.state !== 'discovered') return;
    const unmet = unmetRequirements(manifest, this.#manifests());
    if (manifest.runtime === 'sandbox') unmet.push('the sandbox runtime is not part of this version');
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
  const manifest = 'manifest' in plugin ? plugin.manifest : undefined;
  return {
    id: plugin.id,
    directory: plugin.directory,
    manifest,
    state: manifest ? 'discovered' : 'rejected',
    reason: manifest ? undefined : sentence(plugin.problems),
    since: new Date(),
    enabled: stored?.enabled ?? manifest !== undefined,
    required: stored?.required ?? manifest?.required ?? false,
    host: stored?.host ?? manifest?.host ?? plugin.id,
    config: stored?.config ?? {},
    contract: stored?.contract ?? undefined,
    generation: 0,
    pid: undefined,
    restarts: 0,
    lastChange: stored?.lastChange ?? undefined,
    health: undefined,
    pulse: undefined,
  };
}

function sentence(problems: readonly { path: string; message: string }[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `plugin.json has ${count}: ${problems.map(({ path, message }) => `${path || '/'} ${message}`).join('; ')}`;
}

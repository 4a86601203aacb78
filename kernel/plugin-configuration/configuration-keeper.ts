import type { ChangedConfiguration, ConfigurationChange, IspError, PluginConfiguration } from '@isp/sdk';
import type { Journal } from '../journal/journal.ts';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import type { ConfigurationApplication } from './configuration-application.ts';
import { type Attempt, type ConfigurationStore, changedMeanwhile } from './configuration-store.ts';
import { maskedValues } from './masked-configuration.ts';
import { noSettings, type Proposal, propose } from './proposal.ts';
import type { SecretBox } from './secret-box.ts';
import type { Values } from './stored-configuration.ts';

/** What an admin asks for. */
export interface ChangeRequest {
  readonly id: string;
  /** All settings; what is left out goes back to its default. */
  readonly values: Values;
  /** The revision the admin saw; without it whatever is there is replaced. */
  readonly revision?: number;
  readonly author: string;
  readonly reason?: string;
}

export interface ConfigurationParts {
  readonly registry: PluginRegistry;
  readonly store: ConfigurationStore;
  readonly box: SecretBox;
  readonly application: ConfigurationApplication;
  readonly journal: Journal;
}

/** The settings of the plugins: shown, changed one change after the other per plugin, and remembered. */
export class ConfigurationKeeper {
  readonly #parts: ConfigurationParts;
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(parts: ConfigurationParts) {
    this.#parts = parts;
  }

  async get(id: string): Promise<PluginConfiguration> {
    const { id: plugin, manifest, config, configRevision } = this.#parts.registry.get(id);
    const last = await this.#parts.store.findLastChange(plugin);
    return {
      values: maskedValues(manifest?.configuration, config),
      schema: manifest?.configuration ?? noSettings,
      revision: configRevision,
      ...(last ? { changedAt: last.at, changedBy: last.author } : {}),
    };
  }

  history(id: string, limit: number): Promise<ConfigurationChange[]> {
    return this.#parts.store.listChanges(this.#parts.registry.get(id).id, limit);
  }

  /**
   * Validates, puts in force and stores new settings.
   *
   * @throws VALIDATION_FAILED, CONFIGURATION_REFUSED, PRECONDITION_FAILED; the former settings are in use then.
   */
  change(request: ChangeRequest): Promise<ChangedConfiguration> {
    const { id } = this.#parts.registry.get(request.id);
    const work = () => this.#changeNow(request);
    const next = (this.#queues.get(id) ?? Promise.resolve()).then(work, work);
    this.#queues.set(
      id,
      next.catch(() => undefined),
    );
    return next;
  }

  async #changeNow(request: ChangeRequest): Promise<ChangedConfiguration> {
    const { registry, box } = this.#parts;
    const record = registry.get(request.id);
    const { revision = record.configRevision } = request;
    if (revision !== record.configRevision) throw changedMeanwhile(record.id);
    const proposal = propose(box, record, request.values);
    const applied =
      proposal.changes.length === 0 ? 'unchanged' : await this.#apply(record, proposal, request);
    const { lastChange } = record;
    return { ...(await this.get(record.id)), applied, ...(lastChange ? { lastChange } : {}) };
  }

  async #apply(record: PluginRecord, proposal: Proposal, { author, reason }: ChangeRequest) {
    const { store, application } = this.#parts;
    const { id: plugin, configRevision: revision } = record;
    const attempt: Attempt = { plugin, revision, author, reason, changes: proposal.changes };
    try {
      const applied = await application.apply(record, proposal, async () => {
        record.configRevision = await store.save(attempt, proposal.stored);
      });
      this.#note('settings-changed', attempt, `The settings of ${plugin} were changed`, { applied });
      return applied;
    } catch (error) {
      const { code, data } = error as Partial<IspError>;
      if (code !== 'CONFIGURATION_REFUSED') throw error;
      const refusal = String(data?.reason);
      await store.noteRefusal({ ...attempt, reason: refusal });
      this.#note('settings-refused', attempt, `${plugin} refused other settings`, { refusal });
      throw error;
    }
  }

  #note(type: string, { plugin, author, changes }: Attempt, title: string, more: object): void {
    const data = { settings: changes.map(({ path }) => path), ...more };
    this.#parts.journal.note({ plugin, type, title, actor: author, data });
  }
}

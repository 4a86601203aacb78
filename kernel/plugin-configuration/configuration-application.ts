import { isDeepStrictEqual } from 'node:util';
import { type AppliedChange, configurationErrors } from '@isp/sdk';
import { knownSecrets } from '../log/known-secrets.ts';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import type { Proposal } from './proposal.ts';
import type { Values } from './stored-configuration.ts';

/** A process of the plugin that does not answer within this time has refused; a busy machine is given some. */
const answerLimitMs = 3_000;

/** How new settings reach a plugin. Whatever fails, the former ones are in use again. */
export class ConfigurationApplication {
  readonly #supervisor: Supervisor;

  constructor(supervisor: Supervisor) {
    this.#supervisor = supervisor;
  }

  /**
   * Puts new settings in force and stores them.
   *
   * @throws CONFIGURATION_REFUSED when the plugin does not take them, and what `save` throws.
   */
  apply(record: PluginRecord, proposal: Proposal, save: () => Promise<void>): Promise<AppliedChange> {
    if (record.processes.length === 0) return this.#forNextStart(record, proposal, save);
    return proposal.live ? this.#live(record, proposal, save) : this.#swap(record, proposal, save);
  }

  /** A plugin that is wanted and down is tried again: the settings may be what it was missing. */
  async #forNextStart(
    record: PluginRecord,
    proposal: Proposal,
    save: () => Promise<void>,
  ): Promise<AppliedChange> {
    await save();
    record.config = proposal.stored;
    if (record.enabled && record.state !== 'rejected')
      void this.#supervisor.reload(record.id).catch(() => undefined);
    return 'at-next-start';
  }

  async #live(record: PluginRecord, proposal: Proposal, save: () => Promise<void>): Promise<AppliedChange> {
    const before = record.config;
    const asked = new Set(record.processes.map(({ pid }) => pid));
    // At once, so that a process that is launched from now on has them.
    record.config = proposal.stored;
    try {
      await this.#tell(record.id, proposal.effective);
      await save();
    } catch (error) {
      record.config = before;
      const silent = await this.#tell(record.id, proposal.before).then(
        () => false,
        () => true,
      );
      if (silent || this.#hasOther(record, proposal.before, asked)) await this.#supervisor.reload(record.id);
      throw error;
    }
    if (!this.#hasOther(record, proposal.effective, asked)) return 'live';
    await this.#supervisor.reload(record.id);
    return 'swap';
  }

  async #swap(record: PluginRecord, proposal: Proposal, save: () => Promise<void>): Promise<AppliedChange> {
    const before = record.config;
    record.config = proposal.stored;
    try {
      const { outcome, reason } = await this.#supervisor.reload(record.id);
      if (outcome === 'rolled-back') throw refused(record.id, reason ?? 'it did not start');
    } catch (error) {
      record.config = before;
      throw error;
    }
    try {
      await save();
    } catch (error) {
      record.config = before;
      await this.#supervisor.reload(record.id);
      throw error;
    }
    return 'swap';
  }

  async #tell(plugin: string, config: Values): Promise<void> {
    try {
      await this.#supervisor.askPlugin(plugin, 'configure', { plugin, config }, answerLimitMs);
    } catch (error) {
      throw refused(plugin, (error as Error).message);
    }
  }

  /** A process that was just coming up while the others were asked has the settings it was launched with. */
  #hasOther({ id }: PluginRecord, config: Values, asked: ReadonlySet<number>): boolean {
    return [...this.#supervisor.launched].some(({ pid, leaving, spec }) => {
      const carried = spec.plugins.find(({ manifest }) => manifest.id === id);
      return carried && !leaving && !asked.has(pid) && !isDeepStrictEqual(carried.config, config);
    });
  }
}

function refused(plugin: string, reason: string) {
  const sentence = knownSecrets.mask(reason).replace(/\.$/, '');
  return configurationErrors.CONFIGURATION_REFUSED({ plugin, reason: sentence });
}

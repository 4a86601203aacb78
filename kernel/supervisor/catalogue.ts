import type { PluginContract } from '@isp/sdk';
import { providerConflicts } from '../plugins/provider-conflicts.ts';
import { routeConflicts } from '../plugins/route-conflicts.ts';
import { topicConflicts } from '../plugins/topic-conflicts.ts';
import { StartError } from '../start-error.ts';
import type { Replica } from './replica.ts';
import type { SupervisorOptions } from './supervisor-options.ts';

const followLimitMs = 3_000;

/** What the plugins offer, and who is told of it: the gateways and the dispatcher. */
export class Catalogue {
  readonly #options: SupervisorOptions;
  readonly #serving: () => readonly Replica[];
  /** What each process was last told of, as text: an unchanged catalogue costs a gateway under load a tenth of a second. */
  readonly #told = new WeakMap<Replica, string>();
  /** Contracts that were admitted and are not announced yet. */
  readonly #comingUp = new Set<PluginContract>();

  constructor(options: SupervisorOptions, serving: () => readonly Replica[]) {
    this.#options = options;
    this.#serving = serving;
  }

  /** Refuses contracts that clash with others, also with those just coming up. Answers how to take it back. */
  admit(contracts: readonly PluginContract[]): () => void {
    const others = [...this.#options.registry.contracts(), ...this.#comingUp, ...contracts];
    const conflicts = contracts.flatMap((contract) => [
      ...routeConflicts(contract, others),
      ...topicConflicts(contract, others),
      ...providerConflicts(contract, others),
    ]);
    if (conflicts.length > 0) throw new StartError('ROUTE_TAKEN', conflicts.join('; '));
    for (const contract of contracts) this.#comingUp.add(contract);
    return () => {
      for (const contract of contracts) this.#comingUp.delete(contract);
    };
  }

  /** Stores what a host offers now, and tells it. */
  async announce(contracts: readonly PluginContract[]): Promise<void> {
    for (const contract of contracts) {
      const record = this.#options.registry.get(contract.plugin);
      record.contract = contract;
      this.#comingUp.delete(contract);
      await this.#options.registry.store.saveContract(contract);
    }
    await this.changed();
    this.#options.onProcessesChanged();
  }

  /** Plugins were enabled, disabled or changed: gateways take over the routes as they are now, the dispatcher the queues. */
  async changed(): Promise<void> {
    this.#tellRunning();
    const text = JSON.stringify(this.#options.registry.contracts());
    await Promise.all(this.#serving().map((replica) => this.#tell(replica, text)));
  }

  /** One that does not answer is not waited for. */
  async #tell(replica: Replica, text: string): Promise<void> {
    if (this.#told.get(replica) === text) return;
    this.#told.set(replica, text);
    await replica.child.channel.ask('catalogue-changed', undefined, followLimitMs).catch(() => undefined);
  }

  /** Jobs of enabled plugins are run; a plugin that is down for a moment holds only its own. */
  #tellRunning(): void {
    const enabled = [...this.#options.registry.records.values()].filter(
      ({ enabled, contract }) => enabled && contract,
    );
    this.#options.jobs.run(enabled.map(({ id }) => id));
  }
}

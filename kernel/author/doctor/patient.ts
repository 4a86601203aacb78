import { setTimeout as pause } from 'node:timers/promises';
import { type ActionContract, type Incident, IspError, type Principal } from '@isp/sdk';
import type { FaultOrder } from '../../host/fault-door.ts';
import type { Platform } from '../../platform.ts';
import type { PluginRecord } from '../../plugins/plugin-record.ts';
import { kernelPrincipal } from '../../supervisor/make-spec.ts';

/** How a call of the plugin was answered. */
export interface Answer {
  readonly action: string;
  /** Undefined: well. */
  readonly code: string | undefined;
  readonly status: number | undefined;
  readonly tookMs: number;
}

const mostActions = 5;
const callLimitMs = 15_000;
const listLimitMs = 30_000;
/** For an answer of its host; a busy machine is given some. */
const askLimitMs = 10_000;
/** Sees every row; the plugin's own data is that of an empty platform. */
const everything: Principal = { ...kernelPrincipal, id: 'doctor', scope: 'staff', calls: undefined };

/** The plugin on the doctor's platform. */
export class Patient {
  readonly id: string;
  readonly #platform: Platform;

  constructor(id: string, platform: Platform) {
    this.id = id;
    this.#platform = platform;
  }

  get record(): PluginRecord {
    return this.#platform.registry.get(this.id);
  }

  /** The actions that are called: up to five that can be asked with what they show as their example, or with nothing. */
  get actions(): readonly ActionContract[] {
    const actions = this.record.contract?.actions ?? [];
    return actions
      .filter((action) => action.example !== undefined || !hasRequired(action))
      .slice(0, mostActions);
  }

  /** Puts a fault into the plugin's process. */
  async inject(order: FaultOrder): Promise<void> {
    await this.#platform.supervisor.askPlugin(this.id, 'fault', order, askLimitMs);
  }

  /** Starts a new generation with a clean slate: what happened before does not count against it. */
  async renew(): Promise<void> {
    const { supervisor, bus } = this.#platform;
    await supervisor.reload(this.id);
    await bus.awaitListed({ nodeId: this.#nodeId ?? '', services: [this.id], timeoutMs: listLimitMs });
  }

  /** Of its newest process: the one before may still be leaving the bus. */
  get #nodeId(): string | undefined {
    const { pid } = this.record;
    return [...this.#platform.supervisor.launched].find((replica) => replica.pid === pid)?.nodeId;
  }

  async call({ name, example = {} }: ActionContract): Promise<Answer> {
    const startedAt = performance.now();
    const principal = await this.#platform.signer.sign(everything, 600);
    const nodeId = this.#nodeId;
    const to = { timeoutMs: callLimitMs, ...(nodeId ? { nodeId } : {}) };
    const answer = await this.#platform.bus
      .call(name, example, { meta: { principal, requestId: 'doctor' }, ...to })
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    const known = answer instanceof IspError ? answer : undefined;
    const code = answer === undefined ? undefined : (known?.code ?? String(answer));
    return { action: name, code, status: known?.status, tookMs: performance.now() - startedAt };
  }

  /** What the plugin says of itself. */
  async health(): Promise<string> {
    const answers = await this.#platform.supervisor.askPlugin<Record<string, { state: string }>>(
      this.id,
      'health',
      undefined,
      askLimitMs,
    );
    return answers[0]?.[this.id]?.state ?? 'unknown';
  }

  /** Incidents from an instant on, the newest first. */
  async incidentsSince(since: Date): Promise<Incident[]> {
    const principal = await this.#platform.signer.sign(kernelPrincipal, 600);
    const meta = { principal, requestId: 'doctor' };
    const params = { id: this.id, limit: 10 };
    const all = (await this.#platform.bus.call('kernel.incidents.list', params, { meta })) as Incident[];
    return all.filter(({ at }) => Date.parse(at) >= since.getTime());
  }

  /** What the other plugins run as: the same afterwards means that nothing disturbed them. */
  neighbours(): ReadonlyMap<string, string> {
    const others = [...this.#platform.registry.records.values()].filter(({ id }) => id !== this.id);
    return new Map(
      others.map(({ id, state, restarts, processes }) => [
        id,
        [state, restarts, ...processes.map(({ pid }) => pid)].join(' '),
      ]),
    );
  }
}

/** Looks again every 20 ms; undefined when it did not come true in time. */
export async function within(limitMs: number, isSo: () => boolean): Promise<number | undefined> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < limitMs) {
    if (isSo()) return performance.now() - startedAt;
    await pause(20);
  }
  return undefined;
}

function hasRequired({ params }: ActionContract): boolean {
  return ((params as { required?: readonly string[] }).required ?? []).length > 0;
}

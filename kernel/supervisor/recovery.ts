import type { StartFailureKind } from '@isp/sdk';
import type { Journal } from '../journal/journal.ts';
import { type Hold, moveTo, type PluginRecord } from '../plugins/plugin-record.ts';
import type { PluginStore } from '../plugins/plugin-store.ts';
import { settleServingState } from '../plugins/serving-state.ts';
import { Failures, mostFailures } from './failures.ts';

/** A failure of a host, as far as the way back needs it. */
export interface FailureReport {
  readonly reason: string;
  /** The plugin at fault, when it is known. */
  readonly culprit?: string | undefined;
  readonly failure?: StartFailureKind | 'settings' | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly ranMs: number;
  /** Processes of the host that go on serving. */
  readonly survivors: number;
  readonly fromOutside: boolean;
}

export interface RecoverySurroundings {
  readonly store: PluginStore;
  readonly journal: Journal;
  /** The plugin may start again. */
  revive(record: PluginRecord): void;
}

const probeEveryMs = 300_000;
/** At a start, so that a quarantine is seen before it is tried. */
const firstProbeMs = 30_000;
/** A plugin that holds this long after a probe is free. */
const probationMs = 60_000;

/** The way back after a failure: at once, with growing delay, after a change, or once in a while from quarantine. */
export class Recovery {
  readonly #around: RecoverySurroundings;
  readonly #failures = new Failures();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #closed = false;

  constructor(around: RecoverySurroundings) {
    this.#around = around;
  }

  /** Holds the plugins at fault back; answers after how long a host that lost one of several processes gets another. */
  async assess(plugins: readonly PluginRecord[], report: FailureReport): Promise<number> {
    const atFault = plugins.filter(({ id }) => report.culprit === undefined || id === report.culprit);
    const delays: number[] = [];
    for (const record of atFault) delays.push(await this.#judge(record, report));
    return Math.max(0, ...delays);
  }

  /** A plugin that was held back could not come in again, and the others of its host go on without it. */
  async failedAgain(record: PluginRecord, reason: string): Promise<void> {
    await this.#judge(record, { reason, ranMs: 0, survivors: 0, fromOutside: false });
  }

  /** A plugin serves: one that comes from quarantine is on probation. */
  serves(record: PluginRecord): void {
    record.hold = undefined;
    if (!record.quarantine) return;
    this.#later(
      record,
      probationMs,
      () => void this.release(record, `it has held for ${probationMs / 1000} s`),
    );
  }

  /** Puts a quarantine of before the start of the kernel in force again. */
  resume(record: PluginRecord): void {
    if (!record.quarantine) return;
    const waitMs = Date.parse(record.quarantine.nextProbeAt) - Date.now();
    this.#hold(record, 'quarantined', record.quarantine.reason);
    this.#later(record, Math.max(firstProbeMs, waitMs), () => this.#probe(record));
  }

  /** Frees a plugin of everything that holds it back. */
  async release(record: PluginRecord, reason: string, actor?: string): Promise<void> {
    this.forget(record);
    if (!record.quarantine) return;
    record.quarantine = undefined;
    settleServingState(record);
    await this.#around.store.saveQuarantine(record.id, undefined);
    this.#around.journal.note({
      plugin: record.id,
      type: 'released',
      title: `${record.id} left quarantine: ${reason}`,
      ...(actor ? { actor } : {}),
    });
  }

  /** What it did before does not count any more; a quarantine stays. */
  forget(record: PluginRecord): void {
    this.#stopWaiting(record);
    this.#failures.forgive(record.id);
    record.hold = undefined;
  }

  close(): void {
    this.#closed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  async #judge(record: PluginRecord, report: FailureReport): Promise<number> {
    // It was refused before any of its code ran; it stays so until something changes.
    if (record.state === 'rejected') return 0;
    if (record.quarantine) return this.#backToQuarantine(record, report);
    if (report.failure === 'settings') return this.#awaitSettings(record, report);
    if (report.failure === 'credentials' || report.failure === 'permanent')
      return this.#awaitChange(record, report);
    const counts = report.failure !== 'not-ready' && !(report.fromOutside && report.survivors > 0);
    const now = Date.now();
    const delayMs = this.#failures.note(record.id, { ranMs: report.ranMs, counts, now });
    if (report.survivors > 0) return counts ? delayMs : 0;
    if (counts && !record.core && this.#failures.recent(record.id, now).length >= mostFailures) {
      return this.#quarantine(record, report.reason);
    }
    return this.#waitFor(record, { ...report, delayMs: report.retryAfterMs ?? delayMs });
  }

  #waitFor(record: PluginRecord, { reason, failure, delayMs }: FailureReport & { delayMs: number }): number {
    const why = failure === 'not-ready' ? `not ready yet: ${reason}` : reason;
    if (delayMs === 0) {
      moveTo(record, 'crashed', why);
      return 0;
    }
    this.#hold(record, 'backing-off', `${why}; next try in ${(delayMs / 1000).toFixed(1)} s`);
    this.#later(record, delayMs, () => this.#revive(record));
    return delayMs;
  }

  /** It has not failed: nobody has set yet what it needs. */
  #awaitSettings(record: PluginRecord, { reason }: FailureReport): number {
    this.#hold(record, 'needs-change', reason);
    moveTo(record, 'installed', reason);
    return 0;
  }

  #awaitChange(record: PluginRecord, { failure, reason }: FailureReport): number {
    const why =
      failure === 'credentials'
        ? `credentials are refused: ${reason}; change its settings or reload it`
        : `it cannot start as it is: ${reason}; change its settings or its version, then reload it`;
    this.#hold(record, 'needs-change', why);
    return 0;
  }

  async #quarantine(record: PluginRecord, reason: string): Promise<number> {
    const why = `it failed ${mostFailures} times in 10 minutes, the last time: ${reason}`;
    this.#around.journal.note({
      plugin: record.id,
      type: 'quarantined',
      title: `${record.id} is in quarantine: ${why}`,
    });
    return this.#lockAway(record, { since: new Date().toISOString(), reason: why });
  }

  async #backToQuarantine(record: PluginRecord, { reason }: FailureReport): Promise<number> {
    const { since, reason: first } = record.quarantine as NonNullable<PluginRecord['quarantine']>;
    this.#around.journal.note({
      plugin: record.id,
      type: 'probe-failed',
      title: `${record.id} failed its probe: ${reason}`,
    });
    return this.#lockAway(record, { since, reason: first });
  }

  async #lockAway(
    record: PluginRecord,
    { since, reason }: { since: string; reason: string },
  ): Promise<number> {
    const nextProbeAt = new Date(Date.now() + probeEveryMs).toISOString();
    record.quarantine = { since, reason, nextProbeAt };
    this.#hold(record, 'quarantined', reason);
    this.#later(record, probeEveryMs, () => this.#probe(record));
    await this.#around.store.saveQuarantine(record.id, record.quarantine).catch(() => undefined);
    return probeEveryMs;
  }

  #probe(record: PluginRecord): void {
    this.#around.journal.note({
      plugin: record.id,
      type: 'probed',
      title: `${record.id} is tried again from quarantine`,
    });
    this.#revive(record);
  }

  #revive(record: PluginRecord): void {
    record.hold = undefined;
    this.#around.revive(record);
  }

  #hold(record: PluginRecord, hold: Hold, reason: string): void {
    this.#stopWaiting(record);
    record.hold = hold;
    moveTo(record, hold === 'needs-change' ? 'crashed' : hold, reason);
  }

  #later(record: PluginRecord, delayMs: number, work: () => void): void {
    this.#stopWaiting(record);
    if (!this.#closed) this.#timers.set(record.id, setTimeout(work, delayMs).unref());
  }

  #stopWaiting(record: PluginRecord): void {
    clearTimeout(this.#timers.get(record.id));
    this.#timers.delete(record.id);
  }
}

import type { Incident, PluginEvent } from '@isp/sdk';
import { newId } from '@isp/sdk/runtime';
import type { Logger } from 'pino';
import { incidents } from '../metrics/kernel-metrics.ts';
import type { JournalStore, StoredIncident } from './journal-store.ts';

/** What is told to live views. */
export type JournalNews =
  | { readonly kind: 'event'; readonly event: PluginEvent }
  | { readonly kind: 'incident'; readonly incident: Incident };

type Entry = { readonly attempt: () => Promise<void> };

const askAgainMs = 1_000;
/** Entries kept while the database is away; older ones are in the log only. */
const mostWaiting = 1_000;

/** What happened to each plugin: events and incidents, kept for 30 days. An entry never holds up what it tells of. */
export class Journal {
  readonly #store: JournalStore;
  readonly #log: Logger;
  readonly #waiting: Entry[] = [];
  #writing: Promise<void> = Promise.resolve();
  #closed = false;
  #onNews: (news: JournalNews) => void = () => undefined;

  constructor(store: JournalStore, log: Logger) {
    this.#store = store;
    this.#log = log;
  }

  get store(): JournalStore {
    return this.#store;
  }

  /** From now on live views hear of every entry. */
  tells(listener: (news: JournalNews) => void): void {
    this.#onNews = listener;
  }

  note(event: Omit<PluginEvent, 'id' | 'at'>): void {
    const whole: PluginEvent = { id: newId(), at: new Date().toISOString(), ...event };
    this.#log.info(
      { plugin: whole.plugin, type: whole.type, data: whole.data, actor: whole.actor },
      whole.title,
    );
    this.#add({ attempt: () => this.#store.insertEvent(whole) });
    this.#onNews({ kind: 'event', event: whole });
  }

  record(incident: Omit<StoredIncident, 'id' | 'at'>): void {
    const whole: StoredIncident = { id: newId(), at: new Date().toISOString(), ...incident };
    const { cpuProfile: _, logTail: __, ...shown } = whole;
    const { plugin, version, kind } = whole;
    incidents.inc({ plugin, version, kind });
    this.#log.error(shown, `incident: ${whole.reason}`);
    this.#add({ attempt: () => this.#store.insertIncident(whole) });
    const { cpuProfile: ___, ...told } = whole;
    this.#onNews({ kind: 'incident', incident: told });
  }

  /** Writes what still waits, once. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#writing;
  }

  #add(entry: Entry): void {
    if (this.#waiting.length >= mostWaiting) this.#waiting.shift();
    this.#waiting.push(entry);
    if (this.#waiting.length === 1) this.#writing = this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const [entry] = this.#waiting as [Entry];
      try {
        await entry.attempt();
      } catch (error) {
        this.#log.warn({ err: error }, 'the journal could not be written; next try in a second');
        if (this.#closed) return;
        await new Promise((resolve) => setTimeout(resolve, askAgainMs).unref());
        continue;
      }
      const at = this.#waiting.indexOf(entry);
      if (at >= 0) this.#waiting.splice(at, 1);
    }
  }
}

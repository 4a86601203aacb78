import type { Log } from '@isp/sdk';
import { currentCall } from './current-call.ts';

/** A plugin wanted what its manifest does not let it; told to the kernel for the plugin's journal. */
export interface Refusal {
  readonly plugin: string;
  /** What it lacks: `actions.call:customers.list`, `http.fetch:example.com`, `storage.kv`. */
  readonly permission: string;
  readonly reason: string;
  readonly action?: string;
  readonly requestId?: string;
  /** How many refusals of the same there were since it was told last. */
  readonly times: number;
}

const tellEveryMs = 60_000;
/** Different refusals told per minute; a plugin that makes up names does not fill the journal. */
const mostTold = 100;
const longestText = 500;

/** Notes what a plugin is refused: each kind at once, then at most once a minute with its count. */
export class Refusals {
  readonly #plugin: string;
  readonly #log: Log;
  readonly #tell: (refusal: Refusal) => void;
  #since = performance.now();
  #waiting = new Map<string, number>();

  constructor(plugin: string, { log, tell }: { log: Log; tell: (refusal: Refusal) => void }) {
    this.#plugin = plugin;
    this.#log = log;
    this.#tell = tell;
  }

  note(permission: string, reason: string): void {
    const key = permission.slice(0, longestText);
    if (performance.now() - this.#since > tellEveryMs) this.#turn();
    const seen = this.#waiting.get(key);
    if (seen === undefined && this.#waiting.size < mostTold) {
      this.#waiting.set(key, 0);
      this.#say(key, reason.slice(0, longestText), 1);
    } else if (seen !== undefined) this.#waiting.set(key, seen + 1);
  }

  /** A new minute: what was only counted is told. */
  #turn(): void {
    const counted = this.#waiting;
    this.#waiting = new Map();
    this.#since = performance.now();
    for (const [permission, times] of counted)
      if (times > 0) this.#say(permission, 'it was refused again', times);
  }

  #say(permission: string, reason: string, times: number): void {
    const call = currentCall();
    const refusal = { plugin: this.#plugin, permission, reason, times, ...call };
    this.#log.warn({ permission, reason, times, ...call }, 'the plugin was refused something');
    this.#tell(refusal);
  }
}

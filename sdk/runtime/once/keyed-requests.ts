import { setTimeout as pause } from 'node:timers/promises';
import type { ActionDefinition } from '../../author/index.ts';
import { platformErrors } from '../../contract/index.ts';
import { newId } from '../../data/new-id.ts';
import { type ClaimedKey, claimKey } from '../../data/request-keys.ts';
import { closeSchema } from '../close-schema.ts';
import type { HostPorts } from '../ports.ts';
import { schemaValidator } from '../schema-validator.ts';
import { canonicalJson } from './canonical-json.ts';
import { KeyedRun } from './keyed-run.ts';
import { AnswerSeal, type Outcome } from './sealed-answer.ts';

/** A request that carries an Idempotency-Key. */
export interface KeyedRequest {
  /** Whose key it is: the principal's id. */
  readonly caller: string;
  readonly key: string;
  readonly params: unknown;
}

/** How a request ended, and whether it was another one that was carried out. */
export interface KeyedAnswer {
  readonly replayed: boolean;
  readonly outcome: Outcome;
}

interface Running {
  readonly body: Buffer;
  readonly answer: Promise<KeyedAnswer>;
}

/** A twin waits this long for the first one's answer. */
const patienceMs = 10_000;
const [firstPauseMs, longestPauseMs] = [20, 400];
/** A run that takes longer may lose its key; it cannot commit from then on. */
const shortestLeaseMs = 60_000;
const usualTimeoutMs = 10_000;

/** Carries the requests of one action out once per key, and answers their repetitions with what the first one was answered. */
export class KeyedRequests {
  readonly #ports: HostPorts;
  readonly #action: ActionDefinition;
  readonly #seal: AnswerSeal;
  /** Of this process: twins wait for each other without asking the database. */
  readonly #running = new Map<string, Running>();

  constructor(action: ActionDefinition, ports: HostPorts) {
    this.#action = action;
    this.#ports = ports;
    this.#seal = new AnswerSeal(ports.answerSecret());
  }

  async answer(request: KeyedRequest, work: (ports: HostPorts) => Promise<unknown>): Promise<KeyedAnswer> {
    const place = JSON.stringify([request.caller, request.key]);
    const body = this.#seal.hash(canonicalJson([this.#action.name, request.params]));
    const first = this.#running.get(place);
    if (first) return this.#answerOf(first, body);
    const answer = this.#first(request, { body, place, work });
    this.#running.set(place, { body, answer });
    try {
      return await answer;
    } finally {
      this.#running.delete(place);
    }
  }

  async #answerOf({ body, answer }: Running, own: Buffer): Promise<KeyedAnswer> {
    if (!body.equals(own)) throw platformErrors.IDEMPOTENCY_KEY_REUSED();
    const late = new AbortController();
    const tooLate = pause(patienceMs, undefined, { signal: late.signal, ref: false }).then(() => {
      throw platformErrors.IDEMPOTENCY_KEY_IN_USE();
    });
    try {
      return { ...(await Promise.race([answer, tooLate])), replayed: true };
    } finally {
      late.abort();
      tooLate.catch(() => undefined);
    }
  }

  async #first(
    request: KeyedRequest,
    { body, place, work }: { body: Buffer; place: string; work: (ports: HostPorts) => Promise<unknown> },
  ): Promise<KeyedAnswer> {
    const key = { caller: request.caller, key: request.key, run: newId() };
    const leaseMs = Math.max(3 * (this.#action.timeoutMs ?? usualTimeoutMs), shortestLeaseMs);
    const deadline = performance.now() + patienceMs;
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      const claimed = await claimKey(this.#ports.database, key, { body, leaseMs });
      if (claimed.state === 'yours') {
        const run = new KeyedRun(this.#ports, key, { seal: this.#seal, place });
        return { replayed: false, outcome: await run.carryOut(work).then(asResult, asError) };
      }
      if (claimed.state !== 'running') return { replayed: true, outcome: this.#kept(claimed, place) };
      if (performance.now() + pauseMs > deadline) throw platformErrors.IDEMPOTENCY_KEY_IN_USE();
      await pause(pauseMs);
    }
  }

  #kept({ state, kept }: ClaimedKey, place: string): Outcome {
    if (state === 'other') throw platformErrors.IDEMPOTENCY_KEY_REUSED();
    const outcome = kept ? this.#seal.open(kept, place) : undefined;
    if (!outcome || (state === 'committed' && !this.#isAnswer(outcome)))
      throw platformErrors.IDEMPOTENCY_OUTCOME_UNKNOWN();
    return outcome;
  }

  /** The process ended between commit and answer: what the transaction answered is the answer if it is one at all. */
  #isAnswer(outcome: Outcome): boolean {
    const { result } = this.#action;
    if ('error' in outcome || !result) return true;
    return schemaValidator(closeSchema(result))(structuredClone(outcome.result)).length === 0;
  }
}

function asResult(result: unknown): Outcome {
  return { result };
}

function asError(error: unknown): Outcome {
  return { error: error as never };
}

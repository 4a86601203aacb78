import { IspError, platformErrors } from '../../contract/index.ts';
import { answerKey, failKey, holdKeySql, keepKeySql, type RequestKey } from '../../data/request-keys.ts';
import type { HostPorts, PluginDatabase } from '../ports.ts';
import type { AnswerSeal } from './sealed-answer.ts';

/** SQLSTATE of `kernel.hold_key` for a run that has lost its key. */
const takenOver = '40001';
/** Longer answers are kept after the COMMIT, not with it. */
const mostKeptCharacters = 262_144;

/**
 * One run of an action under a key. What it commits and that it did are one transaction; its answer goes with it, as far
 * as the transaction's result is the answer, which is told from comparing the two.
 */
export class KeyedRun {
  readonly #ports: HostPorts;
  readonly #key: RequestKey;
  readonly #seal: AnswerSeal;
  readonly #place: string;
  /** The text of what was last kept with a COMMIT. */
  #kept: string | undefined;

  constructor(ports: HostPorts, key: RequestKey, { seal, place }: { seal: AnswerSeal; place: string }) {
    this.#ports = ports;
    this.#key = key;
    this.#seal = seal;
    this.#place = place;
  }

  /** Does the work and notes how it ended. */
  async carryOut(work: (ports: HostPorts) => Promise<unknown>): Promise<unknown> {
    const { database } = this.#ports;
    try {
      const result = await work({ ...this.#ports, database: this.#keeping(database) });
      await this.#answered(result);
      return result;
    } catch (error) {
      const sealed = this.#seal.seal({ error: toIspError(error) }, this.#place);
      await failKey(database, this.#key, sealed).catch((cause: unknown) => this.#notNoted(cause));
      throw error;
    }
  }

  /**
   * When the transaction has kept the answer already, nobody waits until it is noted that it is the answer: should that
   * be lost, it is found out from the kept one.
   */
  async #answered(result: unknown): Promise<void> {
    const { database } = this.#ports;
    const note = () => answerKey(database, this.#key, this.#seal.seal({ result }, this.#place));
    if (this.#kept === undefined || this.#kept !== textOf(result))
      await note().catch((cause: unknown) => this.#notNoted(cause));
    else
      answerKey(database, this.#key)
        .then((noted) => noted || note())
        .catch((cause: unknown) => this.#notNoted(cause));
  }

  #notNoted(cause: unknown): void {
    this.#ports.log.warn({ err: cause }, 'the answer of a request with an Idempotency-Key could not be kept');
  }

  #keeping(database: PluginDatabase): PluginDatabase {
    return {
      ...database,
      transaction: (principal, work, options = {}) => {
        if (options.readOnly) return database.transaction(principal, work, options);
        let result: unknown;
        const kept = async (tx: Parameters<typeof work>[0]) => {
          const given = await work(tx);
          result = given;
          return given;
        };
        const atBegin = holdKeySql(this.#key);
        const atCommit = () => this.#keepSql(result);
        return database
          .transaction(principal, kept, { ...options, atBegin, atCommit })
          .catch((error: unknown) => {
            this.#kept = undefined;
            throw isTakenOver(error) ? platformErrors.IDEMPOTENCY_KEY_IN_USE({}, { cause: error }) : error;
          });
      },
    };
  }

  #keepSql(result: unknown): string {
    const text = textOf(result);
    this.#kept = text === undefined || text.length > mostKeptCharacters ? undefined : text;
    const sealed = this.#kept === undefined ? undefined : this.#seal.seal({ result }, this.#place);
    return keepKeySql(this.#key, sealed);
  }
}

/** Undefined for what no JSON can be made of: a transaction may give its action whatever it likes. */
function textOf(result: unknown): string | undefined {
  try {
    return JSON.stringify(result) ?? '';
  } catch {
    return undefined;
  }
}

function isTakenOver(error: unknown): boolean {
  const { parent } = error as { parent?: { code?: string; message?: string } };
  return parent?.code === takenOver && parent.message?.includes('idempotency key') === true;
}

function toIspError(error: unknown): IspError {
  return error instanceof IspError ? error : platformErrors.INTERNAL({}, { cause: error });
}

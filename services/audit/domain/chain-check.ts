import { createHash } from 'node:crypto';
import { rootResellerId } from '@isp/sdk';
import type { EntryRow, Head } from '../data/entry-store.ts';

/** What is wrong with the chain, and where. */
export interface ChainProblem {
  readonly id: string;
  readonly problem: string;
}

/** Before the first row. */
export const noHash = Buffer.alloc(32);
const longestColumn = 200;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Checks the rows of the chain, one after the other from the first. */
export class ChainCheck {
  readonly #kept: Head | undefined;
  #number = 0;
  #hash: Buffer = noHash;
  #id: string | undefined;

  /** `kept`: the end the chain had at some time, from outside of the database. */
  constructor(kept: Head | undefined) {
    this.#kept = kept;
  }

  get head(): Head | undefined {
    return this.#id ? { number: this.#number, id: this.#id, hash: this.#hash.toString('hex') } : undefined;
  }

  /** What is wrong with the next row. */
  next(row: EntryRow): ChainProblem | undefined {
    const problem = this.#problemOf(row);
    if (problem) return { id: row.id, problem };
    [this.#number, this.#hash, this.#id] = [row.number, row.hash, row.id];
    return undefined;
  }

  /** What is missing behind the last row. */
  end(): ChainProblem | undefined {
    if (!this.#kept || this.#kept.number <= this.#number) return undefined;
    const { id, number } = this.#kept;
    return {
      id,
      problem: `the rows ${this.#number + 1} to ${number} and perhaps more are missing at the end`,
    };
  }

  #problemOf(row: EntryRow): string | undefined {
    const expected = this.#number + 1;
    if (row.number !== expected) return `the rows ${expected} to ${row.number - 1} are missing before it`;
    const hash = createHash('sha256').update(this.#hash).update(row.entry, 'utf8').digest();
    if (!hash.equals(row.hash)) return 'its hash is not that of its text and of the row before it';
    const field = differingColumn(row);
    if (field) return `its column ${field} is not what its text says`;
    if (row.number === this.#kept?.number && this.#kept.hash !== hash.toString('hex'))
      return 'its hash is not the one that was kept outside of the database: the chain was written anew';
    return undefined;
  }
}

function differingColumn(row: EntryRow): string | undefined {
  const entry = JSON.parse(row.entry) as Readonly<Record<string, unknown>>;
  const actor = entry.actor as Readonly<Record<string, unknown>> | undefined;
  const subject = entry.subject as Readonly<Record<string, unknown>> | undefined;
  const said: Partial<Record<keyof EntryRow, unknown>> = {
    number: entry.number,
    id: entry.id,
    at: entry.at,
    plugin: entry.plugin,
    action: searched(entry.action) ?? '',
    outcome: searched(entry.outcome) ?? '',
    actorId: searched(actor?.id) ?? '',
    subjectId: searched(subject?.id) ?? null,
    customerId: idIn(entry.customerId) ?? null,
    resellerId: idIn(entry.resellerId) ?? rootResellerId,
    requestId: searched(entry.requestId) ?? '',
  };
  return Object.entries(said).find(([name, value]) => (row[name as keyof EntryRow] ?? null) !== value)?.[0];
}

function searched(value: unknown): string | undefined {
  return typeof value === 'string' ? Array.from(value).slice(0, longestColumn).join('') : undefined;
}

function idIn(value: unknown): string | undefined {
  return typeof value === 'string' && uuid.test(value) ? value : undefined;
}

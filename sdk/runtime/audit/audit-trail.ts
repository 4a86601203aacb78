import type { AuditNote, Transaction } from '../../author/index.ts';
import { newId } from '../../data/new-id.ts';
import { type RowChanges, watchRows } from '../../data/row-changes.ts';
import type { AuditEntry } from './audit-entry.ts';
import type { AuditPort } from './audit-port.ts';
import { howItEnded } from './how-it-ended.ts';
import { tellsMore } from './tells-more.ts';
import { type AuditedCall, toEntry } from './to-entry.ts';

interface TrailOptions {
  readonly port: AuditPort;
  /** The call leaves a row whatever happens; else only once its handler says something for it. */
  readonly active: boolean;
}

/**
 * The rows one call leaves in the audit log. Each transaction of the call that wrote something carries its own row, so
 * there is no change without one and no row of a change that was rolled back; a call without such a transaction
 * has its row written when it ends.
 */
export class AuditTrail {
  readonly #call: AuditedCall;
  readonly #port: AuditPort;
  #callId: string | undefined;
  #active: boolean;
  #note: AuditNote = {};
  /** Something was said that no row has told yet. */
  #unsaid = false;
  /** Its rows so far. */
  readonly #told: AuditEntry[] = [];
  #begun = false;

  constructor(call: AuditedCall, { port, active }: TrailOptions) {
    this.#call = call;
    this.#port = port;
    this.#active = active;
  }

  note(note: AuditNote): void {
    this.#note = { ...this.#note, ...note };
    this.#active = true;
    this.#unsaid = true;
  }

  /** Notes the call before it begins. */
  async begin(): Promise<void> {
    await this.#port.begin({ ...this.#entry(), outcome: 'failed', code: 'INTERRUPTED' });
    this.#begun = true;
  }

  /** Does a transaction's work and then, still inside it, writes its row. */
  async within<T>(tx: Transaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const changes = this.#active ? watchRows(tx) : undefined;
    const result = await work(tx);
    if (!this.#active) return result;
    const entry = this.#entry(changes);
    if (await this.#port.append(tx, entry)) this.#tells(entry);
    return result;
  }

  async done(): Promise<void> {
    if (!this.#active || (this.#told.length > 0 && !this.#unsaid)) return;
    const entry = this.#entry();
    if (this.#told.length > 0 && !tellsMore(entry, this.#told)) return;
    await this.#port.write(entry);
    this.#tells(entry);
  }

  /** Refusals leave a row whatever the action is. */
  async failed(error: unknown): Promise<void> {
    const ended = howItEnded(error, this.#call.principal);
    if (this.#active || ended.outcome === 'refused') await this.#port.tell({ ...this.#entry(), ...ended });
  }

  get #id(): string {
    this.#callId ??= newId();
    return this.#callId;
  }

  #tells(entry: AuditEntry): void {
    const { before: _, after: __, ...said } = this.#note;
    this.#note = said;
    this.#unsaid = false;
    this.#told.push(entry);
  }

  #entry(changes?: RowChanges): AuditEntry {
    return {
      callId: this.#id,
      part: this.#told.length + 1,
      ...toEntry({ call: this.#call, note: this.#note, changes }),
      ...(this.#begun ? { begun: true } : {}),
    };
  }
}

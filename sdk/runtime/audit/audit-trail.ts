import type { AuditNote, AuditSubject, Transaction } from '../../author/index.ts';
import type { Origin, Principal } from '../../contract/index.ts';
import { newId } from '../../data/new-id.ts';
import { type RowChange, type RowChanges, watchRows } from '../../data/row-changes.ts';
import { actorOf } from './audit-actor.ts';
import type { AuditEntry, ChangedRow } from './audit-entry.ts';
import type { AuditPort } from './audit-port.ts';
import { differingFields } from './differing-fields.ts';
import { howItEnded } from './how-it-ended.ts';
import { keptText, keptValue } from './kept-values.ts';
import { tellsMore } from './tells-more.ts';

/** A call the audit log may keep. */
export interface AuditedCall {
  readonly action: string;
  /** What it works on, one word: `customer`. */
  readonly thing: string;
  readonly principal: Principal;
  readonly requestId: string;
  readonly origin?: Origin | undefined;
  readonly params?: unknown;
  /** Fields of the params that are secret. */
  readonly secrets?: ReadonlySet<string>;
}

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
    const { action, principal, origin, requestId, params, secrets } = this.#call;
    const rows = changes?.told ?? [];
    const { subject, before, after } = this.#subject(rows);
    const reason = this.#note.reason ?? reasonIn(params);
    const customerId = subject?.customerId ?? principal.customerId;
    const resellerId = subject?.resellerId ?? principal.resellerId ?? principal.resellerIds?.[0];
    const also = rows.filter((row) => !isOf(row, subject)).map(toChangedRow);
    return {
      callId: this.#id,
      part: this.#told.length + 1,
      action,
      outcome: 'done',
      actor: actorOf(principal),
      requestId: keptText(requestId, 200),
      ...(subject ? { subject: { kind: keptText(subject.kind, 100), id: keptText(subject.id, 200) } } : {}),
      ...(customerId ? { customerId } : {}),
      ...(resellerId ? { resellerId } : {}),
      ...(origin ? { address: origin.address } : {}),
      ...(origin?.userAgent ? { userAgent: keptText(origin.userAgent, 300) } : {}),
      ...(params === undefined ? {} : { params: keptValue(params, secrets) }),
      ...kept(differingFields(before, after), secrets),
      ...(also.length > 0 ? { also: keptValue(also, secrets) as ChangedRow[] } : {}),
      ...(changes && changes.counted > 0 ? { alsoRows: changes.counted } : {}),
      ...(this.#begun ? { begun: true } : {}),
      ...(reason ? { reason: keptText(reason, 500) } : {}),
    };
  }

  /** What the handler said; else the first row that was changed; else the `id` of the params. */
  #subject(rows: readonly RowChange[]) {
    const { subject: said, before, after } = this.#note;
    const row = said ? rows.find((one) => isOf(one, said)) : rows[0];
    const subject = said ? withOwners(said, row) : this.#subjectOf(row);
    return { subject, before: before ?? row?.before, after: after ?? row?.after };
  }

  #subjectOf(row: RowChange | undefined): AuditSubject | undefined {
    const id = row?.id ?? idIn(this.#call.params);
    if (!id) return undefined;
    return { kind: this.#call.thing, id, customerId: row?.customerId, resellerId: row?.resellerId };
  }
}

function isOf({ id }: RowChange, subject: AuditSubject | undefined): boolean {
  return id === subject?.id;
}

function withOwners(subject: AuditSubject, row: RowChange | undefined): AuditSubject {
  const { customerId = row?.customerId, resellerId = row?.resellerId } = subject;
  return { ...subject, customerId, resellerId };
}

function toChangedRow({ table, id, before, after }: RowChange): ChangedRow {
  return { kind: table, id, ...differingFields(before, after) };
}

function kept(sides: { before?: object; after?: object }, secrets: ReadonlySet<string> | undefined): object {
  return Object.fromEntries(Object.entries(sides).map(([name, side]) => [name, keptValue(side, secrets)]));
}

function idIn(params: unknown): string | undefined {
  return textIn(params, 'id');
}

function reasonIn(params: unknown): string | undefined {
  return textIn(params, 'reason');
}

function textIn(params: unknown, name: string): string | undefined {
  const value = (params as Readonly<Record<string, unknown>> | undefined | null)?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

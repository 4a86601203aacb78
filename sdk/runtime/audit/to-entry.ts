import type { AuditNote, AuditSubject } from '../../author/index.ts';
import type { Origin, Principal } from '../../contract/index.ts';
import type { RowChange, RowChanges } from '../../data/row-changes.ts';
import { actorOf } from './audit-actor.ts';
import type { AuditEntry, ChangedRow } from './audit-entry.ts';
import { differingFields } from './differing-fields.ts';
import { keptText, keptValue } from './kept-values.ts';

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

/** What is known of a call at one moment. */
interface Known {
  readonly call: AuditedCall;
  readonly note: AuditNote;
  /** What its transaction has changed. */
  readonly changes: RowChanges | undefined;
}

/** All of a row but its place among the rows of its call. */
export function toEntry({ call, note, changes }: Known): Omit<AuditEntry, 'callId' | 'part' | 'begun'> {
  const { action, principal, origin, requestId, params, secrets } = call;
  const rows = changes?.told ?? [];
  const { subject, before, after } = subjectOf(call, note, rows);
  const reason = note.reason ?? textIn(params, 'reason');
  const customerId = subject?.customerId ?? principal.customerId;
  const resellerId = subject?.resellerId ?? principal.resellerId ?? principal.resellerIds?.[0];
  const also = rows.filter((row) => row.id !== subject?.id).map(toChangedRow);
  return {
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
    ...keptSides(differingFields(before, after), secrets),
    ...(also.length > 0 ? { also: keptValue(also, secrets) as ChangedRow[] } : {}),
    ...(changes && changes.counted > 0 ? { alsoRows: changes.counted } : {}),
    ...(reason ? { reason: keptText(reason, 500) } : {}),
  };
}

/** What the handler said; else the first row that was changed; else the `id` of the params. */
function subjectOf({ thing, params }: AuditedCall, note: AuditNote, rows: readonly RowChange[]) {
  const { subject: said, before, after } = note;
  const row = said ? rows.find(({ id }) => id === said.id) : rows[0];
  const { customerId, resellerId } = { ...row, ...withoutUndefined(said) };
  const id = said?.id ?? row?.id ?? textIn(params, 'id');
  const subject: AuditSubject | undefined = id
    ? { kind: said?.kind ?? thing, id, customerId, resellerId }
    : undefined;
  return { subject, before: before ?? row?.before, after: after ?? row?.after };
}

function withoutUndefined(subject: AuditSubject | undefined): Partial<AuditSubject> {
  return Object.fromEntries(Object.entries(subject ?? {}).filter(([, value]) => value !== undefined));
}

function toChangedRow({ table, id, before, after }: RowChange): ChangedRow {
  return { kind: table, id, ...differingFields(before, after) };
}

function keptSides(
  sides: { before?: object; after?: object },
  secrets: ReadonlySet<string> | undefined,
): object {
  return Object.fromEntries(Object.entries(sides).map(([name, side]) => [name, keptValue(side, secrets)]));
}

function textIn(params: unknown, name: string): string | undefined {
  const value = (params as Readonly<Record<string, unknown>> | undefined | null)?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

import type { Context, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { toAmountMinor } from '@isp/sdk/money';
import { documents } from '../data/document-store.ts';
import { type CaseRow, cases } from '../data/dunning/case-store.ts';
import { type DunningState, dunningState } from '../domain/dunning/dunning-state.ts';
import { localDate } from '../domain/local-date.ts';
import { askReminder } from './ask-reminder.ts';
import type { Debtor } from './debtor-of.ts';
import { chargeLateFees } from './fees.ts';
import { type Known, readFacts } from './read-facts.ts';
import { sayReasons } from './say-reasons.ts';
import { wishOf } from './wish-of.ts';

/** How a customer stands, and its case, if there is one. */
export interface Looked extends Known {
  readonly state: DunningState;
  readonly row: CaseRow | undefined;
}

/**
 * Looks at a customer and does what is due and needs nobody's confirmation: opens and closes its case, asks for a reminder,
 * charges fees, and has services freed once there is no debt any more. Looking twice is like looking once.
 * `isApplied`: services were brought to what is wished a moment ago.
 */
export async function lookAtCustomer(
  ctx: Context,
  tx: Transaction,
  debtor: Debtor,
  { isApplied = false }: { isApplied?: boolean } = {},
): Promise<Looked> {
  const first = await readFacts(ctx, tx, debtor);
  const { remind } = dunningState(first.facts);
  const isAsked =
    remind && ctx.config.automaticReminders
      ? await askReminder(ctx, tx, { debtor, known: first, remind })
      : false;
  const known = isAsked ? await readFacts(ctx, tx, debtor) : first;
  const state = dunningState(known.facts);
  await chargeLateFees(ctx, tx, { account: debtor.account, known, state });
  return { ...known, state, row: await storeCase(ctx, tx, { debtor, known, state, isApplied }) };
}

interface Seen {
  readonly debtor: Debtor;
  readonly known: Known;
  readonly state: DunningState;
  readonly isApplied: boolean;
}

async function storeCase(ctx: Context, tx: Transaction, seen: Seen): Promise<CaseRow | undefined> {
  const { account } = seen.debtor;
  const before = seen.known.open;
  if (!before && seen.known.invoices.length === 0) return undefined;
  const wished = wishOf(before, seen.state);
  const isOver =
    seen.known.invoices.length === 0 &&
    wished.wish === 'free' &&
    wished.carriedVersion === wished.wishVersion;
  const now = ctx.clock.now().toString();
  const values = {
    ...(await valuesOf(ctx, tx, seen, wished)),
    ...(isOver ? ({ status: 'closed', closedAt: now } as const) : {}),
  };
  // A service that has become active since is blocked with the others.
  const isToApply =
    wished.carriedVersion < wished.wishVersion || (wished.wish === 'blocked' && !seen.isApplied);
  if (isToApply)
    await ctx.enqueue(
      tx,
      'billing.apply-dunning',
      { customerId: account.id },
      { key: `apply dunning ${account.id}`, priority: -5 },
    );
  // Whoever suspended a service for the debt by hand: it is paid.
  if (isOver && account.type === 'postpaid' && (before?.debtMinor ?? 0) > 0)
    await ctx.enqueue(
      tx,
      'billing.free-services',
      { customerId: account.id },
      { key: `free services ${account.id}` },
    );
  if (before) return (await cases.change(tx, { id: before.id }, values))[0];
  const { customerId, resellerId } = account;
  const owned = { id: newId(), customerId, resellerId, status: 'open', createdAt: now } as const;
  return cases.insert(tx, { ...owned, ...withoutNulls(values) });
}

async function valuesOf(
  ctx: Context,
  tx: Transaction,
  { debtor: { account }, known, state }: Seen,
  { wish, wishVersion, carriedVersion, stage, due }: ReturnType<typeof wishOf>,
) {
  const now = ctx.clock.now();
  const issued = await documents.listAll(tx, { customerId: account.id, kind: 'invoice', status: 'issued' });
  const numberOf = (id: string) => issued.find((one) => one.id === id)?.number ?? id;
  const next = due ?? state.next;
  return {
    policyId: known.policy.id,
    ...{ stage, wish, wishVersion, carriedVersion },
    debtMinor: toAmountMinor(state.debtMinor),
    currency: account.currency,
    oldestInvoiceId: state.oldestId ?? null,
    nextStep: next?.step ?? null,
    nextAt: next?.at.toString() ?? null,
    reasons: sayReasons(known, state, { account, numberOf }),
    exclusion: known.exclusion ?? null,
    promisedUntil: known.facts.promisedUntil?.toString() ?? null,
    lookAt: nextLook(now, state.next?.at, account.timezone).toString(),
    updatedAt: now.toString(),
  } as const;
}

/** When the next step comes, and whenever a day begins: then more is overdue, and tags may have changed. */
function nextLook(
  now: Temporal.Instant,
  next: Temporal.Instant | undefined,
  timezone: string,
): Temporal.Instant {
  const tomorrow = localDate(now, timezone).add({ days: 1 }).toZonedDateTime(timezone).toInstant();
  const isSoon =
    next && Temporal.Instant.compare(next, now) > 0 && Temporal.Instant.compare(next, tomorrow) < 0;
  return isSoon ? next : tomorrow;
}

function withoutNulls<T extends object>(values: T) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as {
    [F in keyof T]: Exclude<T[F], null>;
  };
}

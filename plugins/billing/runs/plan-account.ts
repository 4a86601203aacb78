import type { Context } from '@isp/sdk';
import { IspError } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { factsOf, type SharedFacts } from '../books/account-facts.ts';
import { type BillsOfAccount, documentsOfBills } from '../books/documents-of-bills.ts';
import type { NewDocument } from '../books/new-document.ts';
import type { BillingAccount, LegalEntity } from '../contract/index.ts';
import type { Books } from '../data/read-books.ts';
import { earlier } from '../domain/civil-dates.ts';
import type { Facts } from '../domain/plan/facts.ts';
import { fingerprintOf } from '../domain/plan/fingerprint.ts';
import type { PlannedBill } from '../domain/plan/plan-bill.ts';
import { planUntil } from '../domain/plan/plan-until.ts';
import { lastSeq } from '../domain/terms/known-terms.ts';
import type { Usage } from '../usage/ask-usage.ts';

/** What a run means to do with an account: the same for the preview and for what is issued. */
export type AccountOutcome =
  | {
      readonly kind: 'bill';
      readonly bills: readonly PlannedBill[];
      readonly fingerprint: string;
      readonly documents: readonly NewDocument[];
      readonly next: string | null;
    }
  | { readonly kind: 'nothing'; readonly next: string | null }
  | {
      readonly kind: 'excluded';
      readonly reason: string;
      /** What it costs, of one who pays in advance and has not as much. */
      readonly neededMinor?: bigint;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** Everything an account's outcome follows from. */
export interface PlanInput {
  readonly account: BillingAccount;
  readonly books: Books;
  readonly shared: SharedFacts;
  readonly usage: Usage;
  readonly asOf: Temporal.PlainDate;
  readonly runId: string;
}

/** Plans an account; whatever goes wrong becomes a reason, and the run goes on with the next. */
export function planAccount(ctx: Context, input: PlanInput): AccountOutcome {
  const { account, usage } = input;
  if (account.status === 'parked')
    return { kind: 'excluded', reason: `parked: ${account.parkedReason ?? ''}` };
  if ('waitsFor' in usage) return { kind: 'excluded', reason: usage.waitsFor };
  try {
    return plan(input, usage);
  } catch (error) {
    ctx.log.error({ err: error, customerId: account.id }, 'the account cannot be billed');
    return { kind: 'failed', reason: reasonOf(error) };
  }
}

function plan(
  { account, books, shared, asOf, runId }: PlanInput,
  { used, lookAgainOn }: Extract<Usage, { used: unknown }>,
): AccountOutcome {
  const facts = factsOf(account, { books, shared, usage: used });
  const foreign = [
    ...facts.events.map(({ terms }) => terms?.currency),
    ...used.map(({ currency }) => currency),
  ].find((currency) => currency && currency !== account.currency);
  if (foreign)
    return {
      kind: 'failed',
      reason: `a service is priced in ${foreign}, the account is in ${account.currency}`,
    };
  const unknown = unknownTax(facts);
  if (unknown) return { kind: 'failed', reason: unknown };
  const from = earlier(account.nextBillOn ? Temporal.PlainDate.from(account.nextBillOn) : asOf, asOf);
  const { bills, next } = planUntil(facts, { from, asOf }, newId);
  const nextBillOn = (next ?? lookAgainOn)?.toString() ?? null;
  if (bills.length === 0) return { kind: 'nothing', next: nextBillOn };
  const entity = shared.entities.get(account.legalEntityId) as LegalEntity;
  const eventSeq = lastSeq(facts);
  const of: BillsOfAccount = { account, entity, bills, books: books.lines, eventSeq, runId };
  return {
    kind: 'bill',
    bills,
    fingerprint: fingerprintOf(bills),
    documents: documentsOfBills(of),
    next: nextBillOn,
  };
}

/** A tariff that names a tax there is not must not be billed without it. */
function unknownTax({ events, taxes, hasOwnTaxes }: Facts): string | undefined {
  if (hasOwnTaxes) return undefined;
  const known = new Set(taxes.map(({ id }) => id));
  for (const { terms } of events)
    for (const id of terms?.taxIds ?? [])
      if (!known.has(id)) return `tariff ${terms?.name} names the tax ${id}, which there is not`;
  return undefined;
}

/** A refusal says itself why; of a defect the log has the stack. */
export function reasonOf(error: unknown): string {
  return error instanceof IspError ? error.message : 'billing it failed; the log says why';
}

import { type Context, validationFailed } from '@isp/sdk';
import { accountOf } from '../accounts/ensure-account.ts';
import { readShared } from '../books/account-facts.ts';
import { documentRow, lineRows, type NewDocument } from '../books/new-document.ts';
import {
  type BillingAccount,
  billingErrors,
  type DocumentLine,
  type Proforma,
  type ProformaParams,
  type TaxTotal,
} from '../contract/index.ts';
import { readBooks } from '../data/read-books.ts';
import { localDate } from '../domain/local-date.ts';
import { planAccount } from '../runs/plan-account.ts';
import { usageOf } from '../runs/take-accounts.ts';

const daysAhead = 400;

/** Plans the next bill of an account the caller may see, by the function runs plan with, and stores nothing. */
export async function planProforma(ctx: Context, { id, asOf: wished }: ProformaParams): Promise<Proforma> {
  const account = await accountOf(ctx, id);
  const asOf = dayOf(ctx, account, wished);
  const usage = (await usageOf(ctx, [id], asOf)).get(id) ?? { used: [] };
  const { books, shared } = await ctx.transaction(
    async (tx) => ({ books: (await readBooks(tx, [id])).get(id), shared: await readShared(tx) }),
    { readOnly: true },
  );
  const own = books ?? { events: [], lines: [], charges: [] };
  const outcome = planAccount(ctx, { account, books: own, shared, usage, asOf, runId: id });
  if (outcome.kind === 'excluded' || outcome.kind === 'failed')
    throw billingErrors.BILLING_NOT_PLANNED({ id, reason: outcome.reason });
  const made = outcome.kind === 'bill' ? outcome.documents : [];
  const language = account.language ?? shared.entities.get(account.legalEntityId)?.language ?? 'en';
  return proformaOf(account, made, { asOf: asOf.toString(), language, now: ctx.clock.now().toString() });
}

/** Of an account that is due later, the day it is. */
function dayOf(ctx: Context, account: BillingAccount, wished: string | undefined): Temporal.PlainDate {
  const today = localDate(ctx.clock.now(), account.timezone);
  const next = account.nextBillOn ? Temporal.PlainDate.from(account.nextBillOn) : today;
  const later = Temporal.PlainDate.compare(next, today) > 0 ? next : today;
  if (!wished) return later;
  const day = Temporal.PlainDate.from(wished);
  const latest = today.add({ days: daysAhead });
  if (Temporal.PlainDate.compare(day, latest) > 0)
    throw validationFailed([{ path: '/asOf', message: `must be ${latest} or before` }]);
  return day;
}

/** One document of all that would be issued; its sums are theirs. */
function proformaOf(
  account: BillingAccount,
  made: readonly NewDocument[],
  { asOf, language, now }: { asOf: string; language: string; now: string },
): Proforma {
  const rows = made.map((one) => documentRow(one, now).row);
  const sum = (field: 'netMinor' | 'taxMinor' | 'grossMinor') =>
    rows.reduce((total, row) => total + row[field], 0);
  const lines = lineRows(made.flatMap((one) => one.lines)) as unknown as LineRow[];
  const { customerId, resellerId, legalEntityId, currency, recipient } = account;
  return {
    ...{ customerId, resellerId, legalEntityId, currency, asOf },
    ...{ netMinor: sum('netMinor'), taxMinor: sum('taxMinor'), grossMinor: sum('grossMinor') },
    taxes: sumTaxes(rows.flatMap(({ taxes }) => taxes)),
    recipient,
    language,
    lines: lines.map(({ key, currency: _, givesBack, ...line }) => line),
  };
}

type LineRow = DocumentLine & {
  readonly key: string;
  readonly currency: string;
  readonly givesBack: boolean;
};

function sumTaxes(taxes: readonly TaxTotal[]): TaxTotal[] {
  const byId = Map.groupBy(taxes, ({ id }) => id);
  return [...byId.values()].map((same) => ({
    ...(same[0] as TaxTotal),
    amountMinor: same.reduce((total, { amountMinor }) => total + amountMinor, 0),
  }));
}

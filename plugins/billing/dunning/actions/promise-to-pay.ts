import { type Context, defineAction, platformErrors, type Transaction, validationFailed } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { DunningCaseWithSteps, dunningErrors, PromiseToPayParams } from '../../contract/index.ts';
import { cases, caseWithSteps } from '../../data/dunning/case-store.ts';
import { policies } from '../../data/dunning/policy-store.ts';
import { promises } from '../../data/dunning/promise-store.ts';
import { authorOf } from '../../domain/author-of.ts';
import { mayPromise, type DunningPolicy as Rule } from '../../domain/dunning/dunning-policy.ts';
import { localDate } from '../../domain/local-date.ts';
import { customerOf, lockDebtor } from '../debtor-of.ts';
import { lookAtCustomer } from '../look-at-customer.ts';
import { policyFor, ruleOf } from '../policy-for.ts';

/** Takes down that a customer will pay by a day. The block waits until it is over; services that are blocked work until then. */
export const promiseToPay = defineAction('billing.dunning.cases.promise', {
  summary:
    'Takes down a promise to pay: the block waits until the day is over, once in the days the policy says.',
  permission: 'billing.dunning.promise',
  rest: 'POST /dunning/cases/{id}/promise',
  status: 200,
  sensitive: true,
  params: PromiseToPayParams,
  result: DunningCaseWithSteps,
  errors: [
    platformErrors.NOT_FOUND,
    dunningErrors.BILLING_CASE_CLOSED,
    dunningErrors.BILLING_PROMISE_TOO_SOON,
  ],
  example: { id: '01900000-0000-7000-8000-0000000000d2', until: '2026-11-20' },
  async handler(ctx, { id, until, note }) {
    const { customerId } = await ctx.transaction((tx) => cases.get(tx, id), { readOnly: true });
    const customer = await customerOf(ctx, customerId);
    return ctx.transaction(async (tx) => {
      const debtor = await lockDebtor(tx, customer);
      const { status, resellerId } = await cases.lock(tx, id);
      if (status === 'closed') throw dunningErrors.BILLING_CASE_CLOSED({ id });
      const rule = ruleOf(policyFor(await policies.listAll(tx, {}), customer));
      const madeOn = localDate(ctx.clock.now(), debtor.account.timezone);
      assertDay(rule, madeOn, Temporal.PlainDate.from(until));
      await assertSeldom(tx, { rule, customerId, madeOn });
      const at = ctx.clock.now().toString();
      await promises.insert(tx, {
        ...{ id: newId(), customerId, resellerId, caseId: id, until, madeOn: madeOn.toString() },
        ...(note ? { note } : {}),
        ...{ recordedBy: authorOf(ctx.principal), createdAt: at },
      });
      await tell(ctx, tx, { caseId: id, customerId, resellerId, until, at });
      await lookAtCustomer(ctx, tx, debtor);
      return caseWithSteps(tx, id);
    });
  },
});

function assertDay({ promiseMaxDays }: Rule, today: Temporal.PlainDate, until: Temporal.PlainDate): void {
  const days = today.until(until, { largestUnit: 'days' }).days;
  if (days >= 1 && days <= promiseMaxDays) return;
  const last = today.add({ days: promiseMaxDays });
  throw validationFailed([
    { path: '/until', message: `must be a day after today (${today}), and ${last} at the latest` },
  ]);
}

/** The last promise counts, in whichever case it was made. */
async function assertSeldom(
  tx: Transaction,
  { rule, customerId, madeOn }: { rule: Rule; customerId: string; madeOn: Temporal.PlainDate },
): Promise<void> {
  const made = (await promises.listAll(tx, { customerId })).map((one) => one.madeOn).sort();
  const [last] = made.slice(-1).map((day) => Temporal.PlainDate.from(day));
  if (!last || mayPromise(rule, madeOn, last)) return;
  const from = last.add({ days: rule.promiseEveryDays }).toString();
  throw dunningErrors.BILLING_PROMISE_TOO_SOON({ madeOn: last.toString(), from });
}

function tell(
  ctx: Context,
  tx: Transaction,
  about: { caseId: string; customerId: string; resellerId: string; until: string; at: string },
): Promise<void> {
  const { caseId: id, customerId, until } = about;
  ctx.audit({ subject: { kind: 'dunning-case', id, customerId }, after: { promisedUntil: until } });
  return ctx.publish(tx, 'billing.payment-promised', about);
}

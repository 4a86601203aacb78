import { ById, defineAction, platformErrors, type Transaction } from '@isp/sdk';
import { accountOf } from '../accounts/ensure-account.ts';
import { Balance } from '../contract/index.ts';
import { localDate } from '../domain/local-date.ts';

type Sums = Pick<Balance, 'balanceMinor' | 'openMinor' | 'overdueMinor' | 'creditMinor'>;

/** Shows what a customer owes and has. */
export const getBalance = defineAction('billing.accounts.balance', {
  summary: 'Shows what a customer owes, what of it is overdue, and what it has as credit.',
  permission: 'billing.account.read',
  rest: 'GET /customers/{id}/balance',
  params: ById,
  result: Balance,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id }) {
    const { currency, timezone } = await accountOf(ctx, id);
    const today = localDate(ctx.clock.now(), timezone).toString();
    const sums = await ctx.transaction((tx) => readSums(tx, id, today), { readOnly: true });
    return { customerId: id, currency, ...sums };
  },
});

/** The account was found for the caller before; amounts of accounts fit into whole numbers. */
async function readSums(tx: Transaction, id: string, today: string): Promise<Sums> {
  const open = `FROM documents WHERE customer_id = $1 AND status = 'issued'`;
  const [row] = await tx.query<Record<keyof Sums, string>>(
    `SELECT coalesce((SELECT sum(amount_minor) FROM ledger_entries
         WHERE customer_id = $1 AND ledger_account = 'receivable'), 0)::text AS "balanceMinor",
       coalesce((SELECT sum(gross_minor - settled_minor) ${open} AND kind = 'invoice'), 0)::text AS "openMinor",
       coalesce((SELECT sum(gross_minor - settled_minor) ${open} AND kind = 'invoice' AND due_on < $2::date), 0)::text AS "overdueMinor",
       (coalesce((SELECT sum(settled_minor - gross_minor) ${open} AND kind = 'credit-note'), 0)
         + coalesce((SELECT sum(amount_minor - settled_minor) FROM payments
             WHERE customer_id = $1 AND settled_minor < amount_minor), 0))::text AS "creditMinor"`,
    [id, today],
  );
  return JSON.parse(`{${Object.entries(row ?? {}).map(([name, sum]) => `"${name}":${sum}`)}}`) as Sums;
}

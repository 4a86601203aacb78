import type { Client } from 'pg';

/** The schema of the plugin billing. */
export const billingSchema = 'plugin_billing';

/** A transaction locks each customer it writes of, and PostgreSQL has room for some ten thousand locks. */
const perTransaction = 5_000;

/**
 * Adds accounts with one active service each, as their events would have made them: 30.00 a month from 15 October 2026 on.
 * The client is the database's administrator.
 */
export async function addBillingAccounts(database: Client, count: number): Promise<void> {
  await database.query(`SET search_path TO ${billingSchema}`);
  await database.query("SELECT set_config('isp.scope', 'system', false)");
  for (let left = count; left > 0; left -= perTransaction)
    await addSome(database, Math.min(left, perTransaction));
  for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after; )
    after = await activateSome(database, after);
}

async function addSome(database: Client, count: number): Promise<void> {
  await database.query(
    `INSERT INTO billing_accounts (id, customer_id, reseller_id, legal_entity_id, type, currency, timezone, cycle_day,
       recipient, status, next_bill_on, invoice_delivery, created_at, updated_at)
     SELECT id, id, '00000000-0000-7000-8000-000000000001', (SELECT id FROM legal_entities LIMIT 1), 'postpaid', 'EUR', 'UTC', 1,
       '{"name": "Somebody"}', 'active', '2026-10-15', 'none', now(), now()
     FROM (SELECT uuidv7() AS id FROM generate_series(1, ${count})) s`,
  );
}

const terms = JSON.stringify({
  ...{ tariffId: '01900000-0000-7000-8000-000000000001', name: 'Internet 100', type: 'internet' },
  ...{ amountMinor: 3000, currency: 'EUR', quantity: '1' },
  ...{ period: 'MONTHLY', mode: 'IN_ADVANCE', cycleDay: 1 },
});

/** Activates the services of the accounts after one; answers the last of them. */
async function activateSome(database: Client, after: string): Promise<string | undefined> {
  const { rows } = await database.query<{ customer_id: string }>(
    `INSERT INTO billing_events (id, customer_id, reseller_id, service_id, kind, happened_at, effective_on, terms, source, created_at)
     SELECT uuidv7(), id, reseller_id, id, 'activated', '2026-10-15T00:00:00Z', '2026-10-15', $1::jsonb, 'test', now()
     FROM (SELECT id, reseller_id FROM billing_accounts WHERE id > $2 ORDER BY id LIMIT ${perTransaction}) s
     RETURNING customer_id`,
    [terms, after],
  );
  return rows
    .map(({ customer_id }) => customer_id)
    .sort()
    .at(-1);
}

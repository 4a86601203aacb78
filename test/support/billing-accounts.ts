import type { Client } from 'pg';

/** The schema of the plugin billing. */
export const billingSchema = 'plugin_billing';

/**
 * Adds accounts with one active service each, as their events would have made them: 30.00 a month from 15 October 2026 on.
 * The client is the database's administrator.
 */
export async function addBillingAccounts(database: Client, count: number): Promise<void> {
  const terms = {
    ...{ tariffId: '01900000-0000-7000-8000-000000000001', name: 'Internet 100', type: 'internet' },
    ...{ amountMinor: 3000, currency: 'EUR', quantity: '1' },
    ...{ period: 'MONTHLY', mode: 'IN_ADVANCE', cycleDay: 1 },
  };
  await database.query(`SET search_path TO ${billingSchema}`);
  await database.query("SELECT set_config('isp.scope', 'system', false)");
  await database.query(
    `INSERT INTO billing_accounts (id, customer_id, reseller_id, legal_entity_id, type, currency, timezone, cycle_day,
       recipient, status, next_bill_on, invoice_delivery, created_at, updated_at)
     SELECT id, id, '00000000-0000-7000-8000-000000000001', (SELECT id FROM legal_entities LIMIT 1), 'postpaid', 'EUR', 'UTC', 1,
       '{"name": "Somebody"}', 'active', '2026-10-15', 'none', now(), now()
     FROM (SELECT uuidv7() AS id FROM generate_series(1, ${count})) s`,
  );
  await database.query(
    `INSERT INTO billing_events (id, customer_id, reseller_id, service_id, kind, happened_at, effective_on, terms, source, created_at)
     SELECT uuidv7(), id, reseller_id, id, 'activated', '2026-10-15T00:00:00Z', '2026-10-15', $1::jsonb, 'test', now()
     FROM billing_accounts`,
    [JSON.stringify(terms)],
  );
}

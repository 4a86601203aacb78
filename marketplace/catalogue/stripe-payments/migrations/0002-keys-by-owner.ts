import { defineMigration } from '@isp/sdk/data';

/** An idempotency key is its reseller's own: another reseller may choose the same, and learns nothing by it. */
export default defineMigration({
  phase: 'contract',
  up: (db) =>
    db.run(`
      ALTER TABLE stripe_payments
        DROP CONSTRAINT stripe_payments_key,
        ADD CONSTRAINT stripe_payments_key UNIQUE (reseller_id, idempotency_key);
      COMMENT ON INDEX stripe_payments_intent_id_key IS 'Unique in the installation: Stripe makes these ids.';
    `),
  down: (db) =>
    db.run(`
      COMMENT ON INDEX stripe_payments_intent_id_key IS NULL;
      ALTER TABLE stripe_payments
        DROP CONSTRAINT stripe_payments_key,
        ADD CONSTRAINT stripe_payments_key UNIQUE (idempotency_key);
    `),
});

import {
  defineMigration,
  followCustomers,
  secureRows,
  systemRowsOnly,
  unfollowCustomers,
} from '@isp/sdk/data';

export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE deliveries (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        customer_id uuid,
        sender text NOT NULL,
        dedupe_key text,
        template text NOT NULL,
        recipient text NOT NULL,
        mode text NOT NULL CHECK (mode IN ('queued', 'now')),
        status text NOT NULL CHECK (status IN ('queued', 'sending', 'sent', 'failed')),
        message_id text NOT NULL,
        attempts jsonb NOT NULL DEFAULT '[]',
        tries integer NOT NULL DEFAULT 0,
        reason text,
        next_attempt_at timestamptz(3),
        sent_at timestamptz(3),
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        -- What is sent; null where nothing of it may be kept.
        content jsonb
      );
      CREATE UNIQUE INDEX deliveries_once ON deliveries (sender, dedupe_key);
      COMMENT ON INDEX deliveries_once IS
        'Unique in the installation: keys are made by plugins, which send for every reseller, and nobody else names one.';
      CREATE INDEX deliveries_of_reseller ON deliveries (reseller_id, created_at, id);
      CREATE INDEX deliveries_of_customer ON deliveries (customer_id, created_at, id);
      CREATE INDEX deliveries_by_status ON deliveries (status, created_at, id);
      CREATE INDEX deliveries_by_age ON deliveries (created_at, id);

      CREATE TABLE captured_messages (
        id uuid PRIMARY KEY,
        at timestamptz(3) NOT NULL,
        channel text NOT NULL CHECK (channel IN ('mail')),
        delivery_id uuid NOT NULL UNIQUE,
        template text NOT NULL,
        sender text NOT NULL,
        recipient text NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        html text,
        message_id text NOT NULL
      );
      CREATE INDEX captured_messages_by_age ON captured_messages (at, id);
    `);
    await secureRows(db, 'deliveries', { reseller: 'reseller_id', customer: 'customer_id' });
    await systemRowsOnly(db, 'captured_messages');
    await followCustomers(db, ['deliveries']);
  },
  async down(db) {
    await unfollowCustomers(db, ['deliveries']);
    await db.run('DROP TABLE captured_messages; DROP TABLE deliveries');
  },
});

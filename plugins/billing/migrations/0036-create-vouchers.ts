import { defineMigration, secureRows } from '@isp/sdk/data';

/** Vouchers: amounts for whoever has the code. Of the code only a keyed hash is kept. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE voucher_batches (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        name text NOT NULL,
        vouchers integer NOT NULL,
        redeemed integer NOT NULL CHECK (redeemed BETWEEN 0 AND vouchers),
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency text NOT NULL,
        expires_on date,
        blocked_at timestamptz(3),
        made_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        UNIQUE (reseller_id, id)
      );
      CREATE INDEX voucher_batches_by_age ON voucher_batches (created_at, id);
      CREATE TABLE vouchers (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        batch_id uuid NOT NULL,
        code_hash text NOT NULL,
        payment_id uuid,
        redeemed_at timestamptz(3),
        CHECK ((payment_id IS NULL) = (redeemed_at IS NULL)),
        FOREIGN KEY (reseller_id, batch_id) REFERENCES voucher_batches (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE UNIQUE INDEX vouchers_code ON vouchers (code_hash);
      COMMENT ON INDEX vouchers_code IS 'Unique in the installation: a code is good once, whoever types it.';
      CREATE INDEX vouchers_of_batch ON vouchers (reseller_id, batch_id);
    `);
    for (const table of ['voucher_batches', 'vouchers'])
      await secureRows(db, table, { reseller: 'reseller_id' });
  },
  async down(db) {
    await db.run('DROP TABLE vouchers; DROP TABLE voucher_batches');
  },
});

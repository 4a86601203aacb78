import { defineMigration, secureRows } from '@isp/sdk/data';

const tables = ['wallets', 'wallet_holds', 'wallet_entries'];
const onlyStaff = `(SELECT current_setting('isp.scope', true) IN ('system', 'staff'))`;

/** What resellers have paid in advance, and what of it each activation uses. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE wallets (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        currency text NOT NULL,
        prepaid boolean NOT NULL,
        balance_minor bigint NOT NULL CHECK (balance_minor >= 0),
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        CHECK (id = reseller_id)
      );
      CREATE INDEX wallets_of_reseller ON wallets (reseller_id);

      -- One for each service that was ordered, with its id: asking twice takes the money once.
      CREATE TABLE wallet_holds (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
        currency text NOT NULL,
        status text NOT NULL CHECK (status IN ('held', 'used', 'released')),
        created_at timestamptz(3) NOT NULL
      );
      CREATE INDEX wallet_holds_of_reseller ON wallet_holds (reseller_id, created_at);
      CREATE INDEX wallet_holds_open ON wallet_holds (created_at) WHERE status = 'held';

      CREATE TABLE wallet_entries (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('top-up', 'activation', 'release')),
        amount_minor bigint NOT NULL,
        balance_minor bigint NOT NULL CHECK (balance_minor >= 0),
        currency text NOT NULL,
        service_id uuid,
        reference text,
        recorded_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        CHECK ((kind = 'activation') = (amount_minor < 0)),
        CHECK ((kind = 'top-up') = (service_id IS NULL))
      );
      CREATE INDEX wallet_entries_of_reseller ON wallet_entries (reseller_id, created_at, id);
      CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON wallet_entries
        FOR EACH ROW EXECUTE FUNCTION keep_rows();
    `);
    for (const table of tables) {
      await secureRows(db, table, { reseller: 'reseller_id' });
      for (const command of ['INSERT WITH CHECK', 'UPDATE USING', 'DELETE USING'])
        await db.run(
          `CREATE POLICY staff_${command.slice(0, 6).toLowerCase()} ON ${table} AS RESTRICTIVE FOR ${command} (${onlyStaff})`,
        );
    }
  },
  async down(db) {
    await db.run('DROP TABLE wallet_entries; DROP TABLE wallet_holds; DROP TABLE wallets');
  },
});

import { defineMigration, followCustomers, secureRows, unfollowCustomers } from '@isp/sdk/data';

/** Security deposits of customers: a liability in the ledger until they pay invoices or are given back. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE deposits (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        left_minor bigint NOT NULL CHECK (left_minor BETWEEN 0 AND amount_minor),
        currency text NOT NULL,
        method text NOT NULL,
        reason text NOT NULL,
        status text NOT NULL CHECK (status IN ('held', 'settled')),
        taken_on date NOT NULL,
        recorded_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        CHECK ((status = 'settled') = (left_minor = 0))
      );
      CREATE INDEX deposits_of_customer ON deposits (reseller_id, customer_id, created_at);
      CREATE INDEX deposits_by_customer ON deposits (customer_id);
      CREATE INDEX deposits_by_age ON deposits (created_at, id);
      CREATE FUNCTION keep_deposit() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        free text[] := ARRAY['left_minor', 'status', 'updated_at', 'reseller_id'];
      BEGIN
        IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - free = to_jsonb(OLD) - free THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'deposits are never changed or removed; apply or return it';
      END $$;
      CREATE TRIGGER keep_deposit BEFORE UPDATE OR DELETE ON deposits
        FOR EACH ROW EXECUTE FUNCTION keep_deposit();
    `);
    await secureRows(db, 'deposits', { reseller: 'reseller_id', customer: 'customer_id' });
    await followCustomers(db, ['deposits']);
  },
  async down(db) {
    await unfollowCustomers(db, ['deposits']);
    await db.run('DROP TABLE deposits; DROP FUNCTION keep_deposit');
  },
});

import { defineMigration, followCustomers } from '@isp/sdk/data';
import { sumLines } from './0081-running-totals.ts';

const heldTables = ['documents', 'document_lines', 'ledger_entries', 'run_accounts', 'run_lines'];

/**
 * A run writes less: what it says of an account is changed where it stands, indexes whose questions another one answers are
 * gone, and rows of customers it holds are not looked at one by one. Sums of lines that were issued by the former generation,
 * which did not keep them, are made again.
 */
export default defineMigration({
  phase: 'contract',
  async up(db) {
    await db.run(`
      LOCK TABLE run_totals IN EXCLUSIVE MODE;
      DELETE FROM run_totals;
      ${sumLines}
      CREATE INDEX run_accounts_of_run ON run_accounts (run_id, customer_id);
      DROP INDEX run_accounts_waiting;
      ALTER TABLE run_accounts SET (fillfactor = 50);
      DROP INDEX documents_of_customer;
      CREATE OR REPLACE FUNCTION keep_whole() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- One look by key for each line: a join would be planned once, while there are few documents, to read all of them.
        IF EXISTS (SELECT FROM added a WHERE (SELECT d.reseller_id = a.reseller_id AND d.xmin = pg_current_xact_id()::xid
            FROM documents d WHERE d.id = a.document_id) IS NOT TRUE) THEN
          RAISE EXCEPTION 'lines are added with their document only, and never later';
        END IF;
        RETURN NULL;
      END $$;
    `);
    await followCustomers(db, heldTables);
  },
  async down(db) {
    await db.run(`
      CREATE OR REPLACE FUNCTION keep_whole() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM added a WHERE NOT EXISTS (SELECT FROM documents d WHERE d.id = a.document_id
            AND d.reseller_id = a.reseller_id AND d.xmin = pg_current_xact_id()::xid)) THEN
          RAISE EXCEPTION 'lines are added with their document only, and never later';
        END IF;
        RETURN NULL;
      END $$;
      CREATE INDEX documents_of_customer ON documents (reseller_id, customer_id, created_at, id);
      ALTER TABLE run_accounts RESET (fillfactor);
      CREATE INDEX run_accounts_waiting ON run_accounts (run_id, customer_id) WHERE status = 'planned';
      DROP INDEX run_accounts_of_run;
    `);
  },
});

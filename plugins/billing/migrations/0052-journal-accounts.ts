import { defineMigration, sharedRows } from '@isp/sdk/data';

/** Which account of the chart of accounts an account of the ledger is, for all companies or for one; and the journal by day. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE journal_accounts (
        id uuid PRIMARY KEY,
        legal_entity_id uuid REFERENCES legal_entities,
        ledger_account text NOT NULL,
        account_code text NOT NULL,
        UNIQUE NULLS NOT DISTINCT (legal_entity_id, ledger_account)
      );
      -- Rows come in the order of their days, or nearly: a few bytes for thousands of them.
      CREATE INDEX ledger_entries_by_day ON ledger_entries USING brin (booked_on) WITH (pages_per_range = 16);
    `);
    await sharedRows(db, 'journal_accounts');
  },
  async down(db) {
    await db.run('DROP INDEX ledger_entries_by_day; DROP TABLE journal_accounts');
  },
});

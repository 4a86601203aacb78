import { defineMigration } from '@isp/sdk/data';

const known = ['invoice', 'credit-note', 'payment', 'refund', 'reversal'];
const added = ['deposit', 'deposit-return', 'write-off', 'write-off-return'];

/** What else is in the ledger: deposits that are taken and given back, debts that are given up and come in after all. */
export default defineMigration({
  async up(db) {
    await db.run(`ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_kind_check,
      ADD CONSTRAINT ledger_entries_kind_check CHECK (kind IN (${listOf([...known, ...added])}))`);
  },
  async down(db) {
    await db.run(`ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_kind_check,
      ADD CONSTRAINT ledger_entries_kind_check CHECK (kind IN (${listOf(known)})) NOT VALID`);
  },
});

function listOf(kinds: readonly string[]): string {
  return kinds.map((kind) => `'${kind}'`).join(', ');
}

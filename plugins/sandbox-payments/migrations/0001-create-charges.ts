import { defineMigration, systemRowsOnly } from '@isp/sdk/data';

/** Charges of test cards, as a provider keeps them: by the attempt they were asked for. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE sandbox_charges (
        id uuid PRIMARY KEY,
        card text NOT NULL,
        method_ref text NOT NULL,
        amount_minor bigint NOT NULL,
        currency text NOT NULL,
        state text NOT NULL CHECK (state IN ('lost', 'pending', 'succeeded', 'declined')),
        code text,
        class text,
        hidden_looks integer NOT NULL,
        refund_ids jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL
      );
      CREATE INDEX sandbox_charges_of_method ON sandbox_charges (method_ref);
      COMMENT ON TABLE sandbox_charges IS 'No personal data: play money of test cards, by attempts billing knows.';
    `);
    await systemRowsOnly(db, 'sandbox_charges');
  },
  async down(db) {
    await db.run('DROP TABLE sandbox_charges');
  },
});

import { defineMigration, followCustomers, secureRows, unfollowCustomers } from '@isp/sdk/data';

/** How those who pay in advance stand: whether there is enough for what is due, and what they were told. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE prepaid_states (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('active', 'low', 'exhausted')),
        needed_minor bigint,
        told_below_minor bigint,
        since timestamptz(3),
        updated_at timestamptz(3) NOT NULL,
        CHECK (id = customer_id),
        CHECK ((status = 'exhausted') = (needed_minor IS NOT NULL AND since IS NOT NULL))
      );
      CREATE INDEX prepaid_states_of_customer ON prepaid_states (reseller_id, customer_id);
    `);
    await secureRows(db, 'prepaid_states', { reseller: 'reseller_id', customer: 'customer_id' });
    await followCustomers(db, ['prepaid_states']);
  },
  async down(db) {
    await unfollowCustomers(db, ['prepaid_states']);
    await db.run('DROP TABLE prepaid_states');
  },
});

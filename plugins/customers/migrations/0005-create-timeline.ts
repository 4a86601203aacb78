import { defineMigration, secureRows } from '@isp/sdk/data';

/** What happened to customers, in every plugin. The ISP and the resellers read it; the customer itself does not. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE timeline (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        at timestamptz(3) NOT NULL,
        type text NOT NULL,
        plugin text NOT NULL,
        title text NOT NULL,
        ref jsonb NOT NULL,
        actor jsonb,
        request_id text NOT NULL,
        FOREIGN KEY (reseller_id, customer_id) REFERENCES customers (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE INDEX timeline_of_customer ON timeline (reseller_id, customer_id, at, id);
    `);
    await secureRows(db, 'timeline', { reseller: 'reseller_id' });
  },
  async down(db) {
    await db.run('DROP TABLE timeline');
  },
});

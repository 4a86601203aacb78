import { defineMigration, secureRows, sharedRows, systemRowsOnly } from '@isp/sdk/data';

const totals = `
  calls bigint NOT NULL,
  succeeded bigint NOT NULL,
  client_errors bigint NOT NULL,
  server_errors bigint NOT NULL,
  unanswered bigint NOT NULL,
  refused bigint NOT NULL`;

export default defineMigration({
  async up(db) {
    await db.run(`
      -- status 0: counted at the door, and not yet known how it was answered.
      CREATE TABLE usage_log (
        reseller_id uuid NOT NULL,
        customer_id uuid,
        key_id uuid NOT NULL,
        day date NOT NULL,
        route text NOT NULL,
        status smallint NOT NULL,
        calls bigint NOT NULL,
        refused bigint NOT NULL DEFAULT 0,
        PRIMARY KEY (reseller_id, key_id, day, route, status),
        FOREIGN KEY (reseller_id, key_id) REFERENCES keys (reseller_id, id) ON UPDATE CASCADE
      ) WITH (fillfactor = 70);
      CREATE INDEX usage_log_of_customer ON usage_log (customer_id, day);
      CREATE INDEX usage_log_by_day ON usage_log (day);

      CREATE TABLE usage_days (
        reseller_id uuid NOT NULL,
        customer_id uuid,
        key_id uuid NOT NULL,
        day date NOT NULL,
        ${totals},
        PRIMARY KEY (reseller_id, key_id, day),
        FOREIGN KEY (reseller_id, key_id) REFERENCES keys (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE INDEX usage_days_of_customer ON usage_days (customer_id, day);
      CREATE INDEX usage_days_by_day ON usage_days (day);

      CREATE TABLE usage_months (
        reseller_id uuid NOT NULL,
        customer_id uuid,
        key_id uuid NOT NULL,
        month date NOT NULL,
        ${totals},
        PRIMARY KEY (reseller_id, key_id, month),
        FOREIGN KEY (reseller_id, key_id) REFERENCES keys (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE INDEX usage_months_of_customer ON usage_months (customer_id, month);
    `);
    for (const table of ['usage_log', 'usage_days', 'usage_months'])
      await secureRows(db, table, { reseller: 'reseller_id', customer: 'customer_id' });
    await db.run(`
      -- Up to which day, and which month, the log is summed up.
      CREATE TABLE aggregation (
        id boolean PRIMARY KEY DEFAULT true CHECK (id),
        last_day date NOT NULL,
        last_month date NOT NULL
      );
      INSERT INTO aggregation (last_day, last_month) VALUES ('-infinity', '-infinity');
      CREATE TABLE recorded_batches (
        id uuid PRIMARY KEY,
        recorded_at timestamptz(3) NOT NULL
      );
      CREATE INDEX recorded_batches_by_age ON recorded_batches (recorded_at);
    `);
    await sharedRows(db, 'aggregation');
    await systemRowsOnly(db, 'recorded_batches');
  },
  async down(db) {
    await db.run('DROP TABLE recorded_batches, aggregation, usage_months, usage_days, usage_log');
  },
});

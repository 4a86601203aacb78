import { defineMigration, secureRows } from '@isp/sdk/data';

/** Sums of a run's lines, kept with each batch: whoever looks at a run of a hundred thousand lines does not add them up. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE run_totals (
        run_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        currency text NOT NULL,
        status text NOT NULL CHECK (status IN ('planned', 'excluded', 'issued', 'refused', 'parked')),
        lines integer NOT NULL,
        amount_minor bigint NOT NULL,
        PRIMARY KEY (reseller_id, run_id, currency, status)
      );
      ${sumLines}
    `);
    await secureRows(db, 'run_totals', { reseller: 'reseller_id' });
  },
  down: (db) => db.run('DROP TABLE run_totals'),
});

/** Fills the totals of runs there are. */
export const sumLines = `
  INSERT INTO run_totals (run_id, reseller_id, currency, status, lines, amount_minor)
  SELECT r.id, r.reseller_id, l.currency, l.status, count(*), sum(l.amount_minor)
  FROM billing_runs r JOIN run_lines l ON l.run_id = r.id
  WHERE l.currency IS NOT NULL GROUP BY r.id, r.reseller_id, l.currency, l.status;`;

import { defineMigration, followCustomers, secureRows, unfollowCustomers } from '@isp/sdk/data';

/** Blocks and deactivations that are due together: who is planned, who is left out and why, and what became of it. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE dunning_waves (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        as_of text NOT NULL,
        automatic boolean NOT NULL,
        status text NOT NULL
          CHECK (status IN ('previewing', 'previewed', 'confirming', 'confirmed', 'failed')),
        planned integer NOT NULL DEFAULT 0,
        excluded integer NOT NULL DEFAULT 0,
        done integer NOT NULL DEFAULT 0,
        refused integer NOT NULL DEFAULT 0,
        started_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        previewed_at timestamptz(3),
        confirmed_at timestamptz(3),
        finished_at timestamptz(3),
        UNIQUE (reseller_id, id)
      );
      CREATE INDEX dunning_waves_by_age ON dunning_waves (created_at, id);
      CREATE TABLE dunning_wave_lines (
        id uuid PRIMARY KEY,
        wave_id uuid NOT NULL,
        case_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        step text NOT NULL CHECK (step IN ('block', 'deactivate')),
        status text NOT NULL CHECK (status IN ('planned', 'excluded', 'done', 'refused')),
        reason text NOT NULL,
        debt_minor bigint NOT NULL,
        currency text NOT NULL,
        due_at timestamptz(3),
        created_at timestamptz(3) NOT NULL
      );
      CREATE UNIQUE INDEX dunning_wave_lines_once ON dunning_wave_lines (reseller_id, wave_id, case_id);
      CREATE INDEX dunning_wave_lines_of_reseller ON dunning_wave_lines (reseller_id, wave_id, created_at, id);
      CREATE INDEX dunning_wave_lines_of_wave ON dunning_wave_lines (wave_id, created_at, id);
      CREATE INDEX dunning_wave_lines_of_customer ON dunning_wave_lines (customer_id);
    `);
    await secureRows(db, 'dunning_waves', { reseller: 'reseller_id' });
    await secureRows(db, 'dunning_wave_lines', { reseller: 'reseller_id' });
    await followCustomers(db, ['dunning_wave_lines']);
  },
  async down(db) {
    await unfollowCustomers(db, ['dunning_wave_lines']);
    await db.run('DROP TABLE dunning_wave_lines; DROP TABLE dunning_waves');
  },
});

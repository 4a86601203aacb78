import {
  defineMigration,
  followCustomers,
  secureRows,
  systemRowsOnly,
  unfollowCustomers,
} from '@isp/sdk/data';

const following = ['calls'];

/** Files of call detail records, and the calls they tell of. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE cdr_files (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        name text NOT NULL,
        sha256 text NOT NULL,
        rows integer NOT NULL,
        rows_read integer NOT NULL,
        created_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3)
      );
      CREATE UNIQUE INDEX cdr_files_sha256 ON cdr_files (sha256);
      COMMENT ON INDEX cdr_files_sha256 IS 'Unique in the installation: files are imported by the ISP, each once.';

      CREATE TABLE cdr_contents (
        file_id uuid PRIMARY KEY,
        content text NOT NULL,
        separator text NOT NULL
      );

      CREATE TABLE calls (
        id uuid PRIMARY KEY,
        file_id uuid NOT NULL,
        row integer NOT NULL,
        status text NOT NULL CHECK (status IN ('waiting', 'rated', 'failed')),
        raw jsonb NOT NULL,
        reason text,
        message text,
        reseller_id uuid NOT NULL,
        customer_id uuid,
        service_id uuid,
        call_ref text,
        caller text,
        called text,
        started_at timestamptz(3),
        seconds integer,
        tariff_id uuid,
        prefix text,
        period_start date,
        billed_seconds integer,
        included_seconds integer,
        amount_numerator numeric(60),
        amount_denominator numeric(60),
        currency text,
        created_at timestamptz(3) NOT NULL,
        rated_at timestamptz(3),
        CHECK (status <> 'failed' OR reason IS NOT NULL),
        CHECK (status <> 'rated' OR amount_denominator IS NOT NULL)
      );
      CREATE UNIQUE INDEX calls_file_row ON calls (file_id, row);
      COMMENT ON INDEX calls_file_row IS 'Unique in the installation: a row of a file is one call.';
      CREATE UNIQUE INDEX calls_call_ref ON calls (call_ref) WHERE status = 'rated';
      COMMENT ON INDEX calls_call_ref IS 'Unique in the installation: the switch numbers its calls.';
      CREATE INDEX calls_of_reseller ON calls (reseller_id, started_at, id);
      CREATE INDEX calls_of_customer ON calls (customer_id, started_at, id);
      CREATE INDEX calls_of_service ON calls (service_id, period_start, started_at, id);
      CREATE INDEX calls_by_start ON calls (started_at, id);
      CREATE INDEX calls_waiting ON calls (started_at NULLS FIRST, file_id, row) WHERE status = 'waiting';
      CREATE INDEX calls_failed ON calls (created_at, id) WHERE status = 'failed';

      CREATE TABLE tariff_corrections (
        id uuid PRIMARY KEY,
        service_id uuid,
        tariff_id uuid,
        from_at timestamptz(3) NOT NULL,
        to_at timestamptz(3) NOT NULL,
        correct_tariff_id uuid NOT NULL,
        reason text NOT NULL,
        created_at timestamptz(3) NOT NULL
      );
      CREATE INDEX tariff_corrections_of_service ON tariff_corrections (service_id);
      CREATE INDEX tariff_corrections_of_tariff ON tariff_corrections (tariff_id);
    `);
    await secureRows(db, 'cdr_files', { reseller: 'reseller_id' });
    await secureRows(db, 'calls', { reseller: 'reseller_id', customer: 'customer_id' });
    await systemRowsOnly(db, 'cdr_contents');
    await systemRowsOnly(db, 'tariff_corrections');
    await followCustomers(db, following);
    await db.run(`
      -- Rows that get their customer later follow him too.
      CREATE TRIGGER follow_new_customer BEFORE UPDATE OF customer_id ON calls FOR EACH ROW
        WHEN (NEW.customer_id IS DISTINCT FROM OLD.customer_id) EXECUTE FUNCTION follow_customer();
    `);
  },
  async down(db) {
    await db.run('DROP TRIGGER follow_new_customer ON calls');
    await unfollowCustomers(db, following);
    await db.run(
      'DROP TABLE tariff_corrections; DROP TABLE calls; DROP TABLE cdr_contents; DROP TABLE cdr_files',
    );
  },
});

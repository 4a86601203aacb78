import { defineMigration, secureRows } from '@isp/sdk/data';

const tables = ['cash_desks', 'cash_sessions', 'cash_movements'];

/** Cash desks, who had them open, and what went in and out. Movements are only added, and none to a closed session. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE cash_desks (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        name text NOT NULL,
        currency text NOT NULL,
        open_session_id uuid,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        UNIQUE (reseller_id, id)
      );
      CREATE TABLE cash_sessions (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        cash_desk_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('open', 'closed')),
        person text NOT NULL,
        opened_by jsonb NOT NULL,
        closed_by jsonb,
        float_minor bigint NOT NULL CHECK (float_minor >= 0),
        expected_minor bigint NOT NULL,
        counted_minor bigint CHECK (counted_minor >= 0),
        difference_minor bigint,
        note text,
        currency text NOT NULL,
        opened_at timestamptz(3) NOT NULL,
        closed_at timestamptz(3),
        created_at timestamptz(3) NOT NULL,
        CHECK ((status = 'closed') = (counted_minor IS NOT NULL AND closed_at IS NOT NULL)),
        CHECK (status = 'open' OR difference_minor = counted_minor - expected_minor),
        UNIQUE (reseller_id, id),
        FOREIGN KEY (reseller_id, cash_desk_id) REFERENCES cash_desks (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE UNIQUE INDEX cash_sessions_of_desk ON cash_sessions (reseller_id, cash_desk_id) WHERE status = 'open';
      CREATE UNIQUE INDEX cash_sessions_of_person ON cash_sessions (reseller_id, person) WHERE status = 'open';
      CREATE INDEX cash_sessions_by_age ON cash_sessions (created_at, id);
      CREATE TABLE cash_movements (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        session_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('payment', 'refund', 'reversal', 'deposit', 'pay-in', 'pay-out')),
        amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
        ref_id uuid,
        reason text,
        recorded_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        FOREIGN KEY (reseller_id, session_id) REFERENCES cash_sessions (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE INDEX cash_movements_of_session ON cash_movements (reseller_id, session_id, created_at, id);
      CREATE INDEX cash_movements_by_session ON cash_movements (session_id, created_at, id);
      CREATE FUNCTION keep_closed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status = 'closed' OR TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'sessions of cash desks that are closed are never changed or removed';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER keep_closed BEFORE UPDATE OR DELETE ON cash_sessions
        FOR EACH ROW EXECUTE FUNCTION keep_closed();
      CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON cash_movements
        FOR EACH ROW EXECUTE FUNCTION keep_rows();
    `);
    for (const table of tables) await secureRows(db, table, { reseller: 'reseller_id' });
  },
  async down(db) {
    await db.run(
      'DROP TABLE cash_movements; DROP TABLE cash_sessions; DROP TABLE cash_desks; DROP FUNCTION keep_closed',
    );
  },
});

import { defineMigration, secureRows } from '@isp/sdk/data';

/**
 * What a NAS is to be told about an open session, until it has answered. One request waits per session: what is wanted
 * later takes its place (`version`), and its content is made of the tables when it is sent.
 */
const table = `
  CREATE TABLE coa_requests (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    session_id uuid NOT NULL,
    login text NOT NULL,
    service_id uuid,
    customer_id uuid,
    reseller_id uuid NOT NULL,
    nas_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('coa', 'disconnect')),
    reason text NOT NULL,
    state text NOT NULL DEFAULT 'pending'
      CHECK (state IN ('pending', 'acknowledged', 'verified', 'session-gone', 'manual')),
    version integer NOT NULL DEFAULT 1,
    attempts integer NOT NULL DEFAULT 0,
    error_cause integer,
    next_at timestamptz(3) NOT NULL DEFAULT now(),
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    answered_at timestamptz(3)
  );
  CREATE UNIQUE INDEX coa_requests_pending ON coa_requests (session_id) WHERE state = 'pending';
  COMMENT ON INDEX coa_requests_pending IS 'Unique in the installation: a session belongs to one reseller.';
  CREATE INDEX coa_requests_due ON coa_requests (next_at) WHERE state = 'pending';
  CREATE INDEX coa_requests_unverified ON coa_requests (session_id) WHERE state = 'acknowledged';
  CREATE INDEX coa_requests_by_age ON coa_requests (created_at, id);
  CREATE INDEX coa_requests_of_reseller ON coa_requests (reseller_id, created_at, id);
  CREATE INDEX coa_requests_of_customer ON coa_requests (customer_id, created_at, id);`;

export default defineMigration({
  async up(db) {
    await db.run(table);
    await secureRows(db, 'coa_requests', { reseller: 'reseller_id', customer: 'customer_id' });
  },
  down: (db) => db.run('DROP TABLE coa_requests'),
});

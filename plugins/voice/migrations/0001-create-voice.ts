import {
  defineMigration,
  followCustomers,
  secureRows,
  systemRowsOnly,
  unfollowCustomers,
} from '@isp/sdk/data';

const owner = { reseller: 'reseller_id', customer: 'customer_id' };
const following = ['voice_services', 'voice_numbers', 'number_assignments'];

/** Services, the inventory of numbers, and what a SIP server reads. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE voice_services (
        service_id uuid PRIMARY KEY,
        job_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        tariff_id uuid NOT NULL,
        username text NOT NULL CHECK (username ~ '^[a-z0-9._-]{3,64}$'),
        realm text NOT NULL,
        ha1_hash text,
        ha1b_hash text,
        start_date date NOT NULL,
        state text NOT NULL CHECK (state IN ('reserved', 'ordered', 'ended')),
        created_at timestamptz(3) NOT NULL
      );
      CREATE UNIQUE INDEX voice_services_username ON voice_services (realm, username);
      COMMENT ON INDEX voice_services_username IS 'Unique in the installation: a SIP server knows an account by nothing else.';
      CREATE INDEX voice_services_of_reseller ON voice_services (reseller_id, customer_id);

      CREATE TABLE service_tariffs (
        service_id uuid NOT NULL,
        from_at timestamptz(3) NOT NULL,
        tariff_id uuid NOT NULL,
        PRIMARY KEY (service_id, from_at)
      );

      CREATE TABLE voice_numbers (
        id uuid PRIMARY KEY,
        number text NOT NULL CHECK (number ~ '^[1-9][0-9]{6,14}$'),
        status text NOT NULL CHECK (status IN ('free', 'assigned', 'quarantined')),
        reseller_id uuid NOT NULL,
        customer_id uuid,
        service_id uuid,
        assigned_at timestamptz(3),
        free_from timestamptz(3),
        created_at timestamptz(3) NOT NULL,
        CHECK ((status = 'free') = (service_id IS NULL))
      );
      CREATE UNIQUE INDEX voice_numbers_number ON voice_numbers (number);
      COMMENT ON INDEX voice_numbers_number IS 'Unique in the installation: a telephone number rings in one place.';
      CREATE INDEX voice_numbers_of_reseller ON voice_numbers (reseller_id, number, id);
      CREATE INDEX voice_numbers_of_customer ON voice_numbers (customer_id, number);
      CREATE INDEX voice_numbers_free ON voice_numbers (number) WHERE status = 'free';
      CREATE INDEX voice_numbers_of_service ON voice_numbers (service_id);

      CREATE TABLE number_assignments (
        id uuid PRIMARY KEY,
        number text NOT NULL,
        service_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        from_at timestamptz(3) NOT NULL,
        to_at timestamptz(3)
      );
      CREATE INDEX number_assignments_of_reseller ON number_assignments (reseller_id, customer_id);
      CREATE INDEX number_assignments_of_number ON number_assignments (number, from_at);
      CREATE INDEX number_assignments_of_service ON number_assignments (service_id);

      CREATE TABLE sip_accounts (
        service_id uuid PRIMARY KEY,
        username text NOT NULL,
        realm text NOT NULL,
        ha1 text NOT NULL,
        ha1b text NOT NULL,
        numbers text[] NOT NULL,
        state text NOT NULL CHECK (state IN ('active', 'suspended', 'terminated')),
        desired_version integer NOT NULL,
        last_job_id uuid NOT NULL,
        updated_at timestamptz(3) NOT NULL
      );
      CREATE UNIQUE INDEX sip_accounts_username ON sip_accounts (realm, username);

      -- What Kamailio reads, under the names and versions its modules ask for (auth_db, alias_db); with its own rights,
      -- so its role is granted these columns of sip_accounts too.
      CREATE VIEW subscriber WITH (security_invoker = true) AS
        SELECT username, realm AS domain, ''::text AS password, ha1, ha1b FROM sip_accounts WHERE state = 'active';
      CREATE VIEW dbaliases WITH (security_invoker = true) AS
        SELECT unnest(numbers) AS alias_username, realm AS alias_domain, username, realm AS domain
        FROM sip_accounts WHERE state = 'active';
      CREATE VIEW version WITH (security_invoker = true) AS
        SELECT * FROM (VALUES ('subscriber'::text, 7), ('dbaliases', 1)) AS known (table_name, table_version);
    `);
    await secureRows(db, 'voice_services', owner);
    await secureRows(db, 'voice_numbers', owner);
    await secureRows(db, 'number_assignments', owner);
    await systemRowsOnly(db, 'service_tariffs');
    await systemRowsOnly(db, 'sip_accounts');
    await followCustomers(db, following);
    await db.run(`
      -- Rows that get their customer later follow him too.
      CREATE TRIGGER follow_new_customer BEFORE UPDATE OF customer_id ON voice_numbers FOR EACH ROW
        WHEN (NEW.customer_id IS DISTINCT FROM OLD.customer_id) EXECUTE FUNCTION follow_customer();
    `);
  },
  async down(db) {
    await db.run('DROP TRIGGER follow_new_customer ON voice_numbers');
    await unfollowCustomers(db, following);
    await db.run(`
      DROP VIEW version; DROP VIEW dbaliases; DROP VIEW subscriber;
      DROP TABLE sip_accounts; DROP TABLE number_assignments; DROP TABLE voice_numbers;
      DROP TABLE service_tariffs; DROP TABLE voice_services;
    `);
  },
});

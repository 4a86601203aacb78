import { defineMigration, secureRows } from '@isp/sdk/data';

/** Our own table, and what we add to FreeRADIUS's: columns with defaults, which it neither reads nor writes. */
const tables = `
  CREATE TABLE subscribers (
    service_id uuid PRIMARY KEY,
    customer_id uuid NOT NULL,
    reseller_id uuid NOT NULL,
    login text,
    state text NOT NULL CHECK (state IN ('active', 'suspended', 'terminated')),
    down_kbps integer,
    up_kbps integer,
    static_ip inet,
    class text NOT NULL DEFAULT '0x' || replace(gen_random_uuid()::text, '-', ''),
    desired_version bigint NOT NULL,
    last_job_id uuid NOT NULL,
    updated_at timestamptz(3) NOT NULL DEFAULT now()
  );
  -- A login is unique in the whole installation; a terminated service gives it free.
  CREATE UNIQUE INDEX subscribers_login ON subscribers (login) WHERE state <> 'terminated';
  CREATE INDEX subscribers_past_login ON subscribers (login);
  CREATE INDEX subscribers_of_customer ON subscribers (customer_id);

  ALTER TABLE nas
    ADD nas_id uuid NOT NULL DEFAULT uuidv7(),
    ADD coa_port integer,
    ADD access_type text,
    ADD require_message_authenticator boolean NOT NULL DEFAULT false,
    ADD created_at timestamptz(3) NOT NULL DEFAULT now();
  CREATE UNIQUE INDEX nas_nas_id ON nas (nas_id);
  CREATE UNIQUE INDEX nas_address ON nas (nasname);

  -- Groups are made by whoever needs them first; these keys let two do so at once.
  CREATE UNIQUE INDEX radusergroup_once ON radusergroup (username, groupname);
  CREATE UNIQUE INDEX radgroupcheck_once ON radgroupcheck (groupname, attribute, value);
  CREATE UNIQUE INDEX radgroupreply_once ON radgroupreply (groupname, attribute, value);

  ALTER TABLE radacct
    ADD id uuid NOT NULL DEFAULT uuidv7(),
    ADD start_seen boolean NOT NULL DEFAULT false,
    SET (fillfactor = 80);
  CREATE UNIQUE INDEX radacct_id ON radacct (id);
  CREATE INDEX radacct_by_start ON radacct (acctstarttime, id);
  CREATE INDEX radacct_open_by_start ON radacct (acctstarttime, id) WHERE acctstoptime IS NULL;
  CREATE INDEX radacct_of_reseller ON radacct (reseller_id, acctstarttime, id);
  CREATE INDEX radacct_of_customer ON radacct (customer_id, acctstarttime, id);
  CREATE INDEX radacct_of_service ON radacct (service_id, acctstarttime, id);
  CREATE INDEX radacct_of_login ON radacct (username, acctstarttime, id);

  ALTER TABLE radpostauth ADD log_id uuid NOT NULL DEFAULT uuidv7(), ADD result text, ADD reason text;
  CREATE INDEX radpostauth_by_age ON radpostauth (authdate, log_id);
  CREATE INDEX radpostauth_of_login ON radpostauth (username, authdate, log_id);
  CREATE INDEX radpostauth_of_reseller ON radpostauth (reseller_id, authdate, log_id);
  CREATE INDEX radpostauth_of_customer ON radpostauth (customer_id, authdate, log_id);`;

/**
 * Rows FreeRADIUS writes find their owner too. Sequential scans are off: a plan made while the tables were empty would
 * stay in use while they grow.
 */
const sessionOwner = `
  CREATE FUNCTION own_session() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
  BEGIN
    SELECT s.service_id, s.customer_id, s.reseller_id INTO NEW.service_id, NEW.customer_id, NEW.reseller_id
      FROM plugin_radius.subscribers s WHERE s.login = NEW.username
      ORDER BY s.state = 'terminated', s.updated_at DESC LIMIT 1;
    NEW.nas_id := coalesce((SELECT n.nas_id FROM plugin_radius.nas n WHERE n.nasname = host(NEW.nasipaddress)), NEW.nas_id);
    RETURN NEW;
  END $$;
  CREATE TRIGGER own_session BEFORE INSERT ON radacct FOR EACH ROW EXECUTE FUNCTION own_session();`;

/** No password is stored, also when FreeRADIUS's own query hands one over; it gives no reason, so one is made. */
const logOwner = `
  CREATE FUNCTION own_auth_log() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
  DECLARE
    subscriber record;
  BEGIN
    NEW.pass := NULL;
    SELECT s.service_id, s.customer_id, s.reseller_id, s.state INTO subscriber
      FROM plugin_radius.subscribers s WHERE s.login = NEW.username
      ORDER BY s.state = 'terminated', s.updated_at DESC LIMIT 1;
    NEW.service_id := subscriber.service_id;
    NEW.customer_id := subscriber.customer_id;
    NEW.reseller_id := subscriber.reseller_id;
    IF NEW.result IS NULL THEN
      NEW.authdate := now();
      NEW.result := CASE WHEN NEW.reply <> 'Access-Accept' THEN 'reject'
        WHEN subscriber.state = 'suspended' THEN 'garden' ELSE 'accept' END;
      NEW.reason := CASE
        WHEN NEW.result = 'accept' THEN 'The login was accepted.'
        WHEN NEW.result = 'garden' THEN 'The service is suspended: accepted into the walled garden only.'
        WHEN subscriber.state IS NULL THEN 'There is no such login.'
        WHEN subscriber.state = 'terminated' THEN 'The service with this login has ended.'
        ELSE 'FreeRADIUS refused the login; most likely the password is wrong.' END;
    END IF;
    -- Lists turn pages by this instant, which reaches the client in milliseconds.
    NEW.authdate := date_trunc('milliseconds', NEW.authdate);
    RETURN NEW;
  END $$;
  CREATE TRIGGER own_auth_log BEFORE INSERT ON radpostauth FOR EACH ROW EXECUTE FUNCTION own_auth_log();`;

/** Undoes FreeRADIUS's own escaping of text in queries: `o=27hara` is `o'hara`. */
const plainText = `
  CREATE FUNCTION plain_text(escaped text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT coalesce(string_agg(
      CASE WHEN part[1] LIKE '=%' THEN chr(('x' || substr(part[1], 2))::bit(8)::int) ELSE part[1] END, '' ORDER BY place), '')
    FROM regexp_matches(escaped, '=[0-9A-F]{2}|[^=]+', 'g') WITH ORDINALITY AS found (part, place)
  $$;`;

/** What people see of these tables. The rows' policies hold for whoever asks. */
const views = `
  CREATE VIEW nas_devices WITH (security_invoker = true) AS
    SELECT nas_id AS id, shortname AS name, nasname AS address, type AS vendor, coa_port, access_type,
      require_message_authenticator, created_at
    FROM nas;
  -- Accounting comes every 600 s: quiet after 1.5 intervals, stale after 3.
  CREATE VIEW sessions WITH (security_invoker = true) AS
    SELECT id, username AS login, service_id, customer_id, reseller_id, nas_id,
      CASE WHEN acctstoptime IS NOT NULL THEN 'closed'
        WHEN coalesce(acctupdatetime, acctstarttime) < now() - interval '30 minutes' THEN 'stale'
        WHEN coalesce(acctupdatetime, acctstarttime) < now() - interval '15 minutes' THEN 'quiet'
        ELSE 'online' END AS state,
      acctstarttime AS started_at, coalesce(acctupdatetime, acctstarttime) AS updated_at, acctstoptime AS stopped_at,
      host(framedipaddress) AS framed_ip, coalesce(acctinputoctets, 0) AS input_bytes,
      coalesce(acctoutputoctets, 0) AS output_bytes, nullif(acctterminatecause, '') AS terminate_cause
    FROM radacct;
  CREATE VIEW auth_log WITH (security_invoker = true) AS
    SELECT log_id AS id, authdate AS at, username AS login, service_id, customer_id, reseller_id, nas_id, result, reason,
      coalesce(reply, '') AS reply
    FROM radpostauth;`;

export default defineMigration({
  async up(db) {
    await db.run(tables + sessionOwner + logOwner + plainText + views);
    await secureRows(db, 'subscribers', { reseller: 'reseller_id', customer: 'customer_id' });
  },
  async down(db) {
    await db.run(`
      DROP VIEW nas_devices, sessions, auth_log;
      DROP TRIGGER own_session ON radacct;
      DROP TRIGGER own_auth_log ON radpostauth;
      DROP FUNCTION own_session, own_auth_log, plain_text;
      DROP TABLE subscribers;
      DROP INDEX radusergroup_once, radgroupcheck_once, radgroupreply_once;
      ALTER TABLE nas DROP nas_id, DROP coa_port, DROP access_type, DROP require_message_authenticator,
        DROP created_at;
      DROP INDEX nas_address;
      ALTER TABLE radacct DROP id, DROP start_seen, RESET (fillfactor);
      ALTER TABLE radpostauth DROP log_id, DROP result, DROP reason;
    `);
  },
});

import { defineMigration, systemRowsOnly } from '@isp/sdk/data';

/** What somebody changed of a walled garden, and of subscribers why one is in it, bursts, and what logins are bound to. */
const tables = `
  CREATE TABLE gardens (
    reason text PRIMARY KEY,
    settings jsonb NOT NULL,
    updated_at timestamptz(3) NOT NULL DEFAULT now()
  );
  ALTER TABLE subscribers
    ADD suspension_reason text,
    ADD burst jsonb,
    ADD mac_addresses text[] NOT NULL DEFAULT '{}',
    ADD sessions_at_once integer;`;

/** Why a login is in the garden, by its group. */
const gardenText = `
  CREATE FUNCTION garden_text(garden text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT 'The service is suspended' || CASE garden
      WHEN 'garden-non_payment' THEN ' for non-payment'
      WHEN 'garden-customer_request' THEN ' at the customer’s request'
      WHEN 'garden-abuse' THEN ' for abuse'
      WHEN 'garden-technical' THEN ' for a technical reason'
      ELSE '' END || ': accepted into the walled garden only.' $$;`;

/** Logins FreeRADIUS answered are told in the words of the embedded server; who is in a garden is so by his group. */
const logOwner = `
  CREATE OR REPLACE FUNCTION own_auth_log() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
  DECLARE
    subscriber record;
    garden text;
  BEGIN
    NEW.pass := NULL;
    SELECT s.service_id, s.customer_id, s.reseller_id, s.state INTO subscriber
      FROM plugin_radius.subscribers s WHERE s.login = NEW.username
      ORDER BY s.state = 'terminated', s.updated_at DESC LIMIT 1;
    NEW.service_id := subscriber.service_id;
    NEW.customer_id := subscriber.customer_id;
    NEW.reseller_id := subscriber.reseller_id;
    IF NEW.result IS NULL THEN
      SELECT g.groupname INTO garden FROM plugin_radius.radusergroup g
        WHERE g.username = NEW.username AND g.groupname ~ '^garden(-|$)' LIMIT 1;
      NEW.authdate := now();
      NEW.result := CASE WHEN NEW.reply <> 'Access-Accept' THEN 'reject'
        WHEN garden IS NOT NULL THEN 'garden' ELSE 'accept' END;
      NEW.reason := CASE
        WHEN NEW.result = 'accept' THEN 'The login was accepted.'
        WHEN NEW.result = 'garden' THEN plugin_radius.garden_text(garden)
        WHEN subscriber.state IS NULL THEN 'There is no such login.'
        WHEN subscriber.state = 'terminated' THEN 'The service with this login has ended.'
        ELSE 'FreeRADIUS refused the login; most likely the password is wrong.' END;
    END IF;
    -- Lists turn pages by this instant, which reaches the client in milliseconds.
    NEW.authdate := date_trunc('milliseconds', NEW.authdate);
    RETURN NEW;
  END $$;`;

/** As it was before there were gardens by reason. */
const formerLogOwner = logOwner
  .replace(
    'plugin_radius.garden_text(garden)',
    "'The service is suspended: accepted into the walled garden only.'",
  )
  .replace('garden IS NOT NULL', "subscriber.state = 'suspended'");

/**
 * How many sessions of a login are open on other devices. One that is silent for 1.5 intervals does not count: it may have
 * ended without a word, and must not lock its owner out.
 */
const sessionsElsewhere = `
  CREATE FUNCTION sessions_elsewhere(wanted text, calling text) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT count(*) FROM plugin_radius.radacct
    WHERE username = wanted AND acctstoptime IS NULL
      AND coalesce(acctupdatetime, acctstarttime) > now() - interval '15 minutes'
      AND (callingstationid IS DISTINCT FROM calling OR coalesce(calling, '') = '') $$;
  COMMENT ON FUNCTION sessions_elsewhere IS
    'Owner''s rights: the role of a FreeRADIUS may ask how many sessions a login has, and read no session.';
  REVOKE EXECUTE ON FUNCTION sessions_elsewhere FROM PUBLIC;`;

export default defineMigration({
  async up(db) {
    await db.run(tables + gardenText + logOwner + sessionsElsewhere);
    await systemRowsOnly(db, 'gardens');
  },
  async down(db) {
    await db.run(`${formerLogOwner}
      DROP FUNCTION garden_text, sessions_elsewhere;
      ALTER TABLE subscribers DROP suspension_reason, DROP burst, DROP mac_addresses, DROP sessions_at_once;
      DROP TABLE gardens;
    `);
  },
});

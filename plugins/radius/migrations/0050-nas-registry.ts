import { defineMigration, systemRowsOnly } from '@isp/sdk/data';

/**
 * A NAS has addresses, and those behind one address translation share one and are told apart by their NAS-Identifier.
 * `nas_addresses` is kept by a trigger, so that rows written by anybody are in it.
 */
const registry = `
  ALTER TABLE nas
    ADD identifier text NOT NULL DEFAULT '',
    ADD other_addresses text[] NOT NULL DEFAULT '{}',
    ADD coa_address text,
    ADD interim_seconds integer;
  DROP INDEX nas_address;
  CREATE TABLE nas_addresses (
    address text NOT NULL,
    identifier text NOT NULL,
    nas_id uuid NOT NULL,
    PRIMARY KEY (address, identifier)
  );
  CREATE INDEX nas_addresses_of_nas ON nas_addresses (nas_id);
  INSERT INTO nas_addresses SELECT nasname, '', nas_id FROM nas;
  CREATE FUNCTION keep_nas_addresses() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'INSERT' THEN DELETE FROM plugin_radius.nas_addresses WHERE nas_id = OLD.nas_id; END IF;
    IF TG_OP <> 'DELETE' THEN
      INSERT INTO plugin_radius.nas_addresses (address, identifier, nas_id)
      SELECT DISTINCT address, NEW.identifier, NEW.nas_id FROM unnest(NEW.other_addresses || NEW.nasname) AS address;
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER keep_nas_addresses AFTER INSERT OR DELETE OR UPDATE OF nasname, identifier, other_addresses ON nas
    FOR EACH ROW EXECUTE FUNCTION keep_nas_addresses();`;

/** How a NAS is logged into, encrypted; and when it lost its sessions. */
const more = `
  CREATE TABLE nas_credentials (
    nas_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('api', 'ssh')),
    user_name text NOT NULL,
    port integer,
    sealed text NOT NULL,
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    PRIMARY KEY (nas_id, kind)
  );
  CREATE TABLE nas_reboots (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    nas_id uuid NOT NULL,
    at timestamptz(3) NOT NULL,
    kind text NOT NULL,
    sessions integer NOT NULL
  );
  CREATE INDEX nas_reboots_of_nas ON nas_reboots (nas_id, at, id);
  CREATE INDEX radacct_of_nas ON radacct (nas_id, acctstarttime, id);`;

/** Which NAS a packet is from, by where it came from and its NAS-Identifier; one without an identifier takes any. */
const nasOf = `
  CREATE FUNCTION nas_of(source text, told_identifier text) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT nas_id FROM plugin_radius.nas_addresses
    WHERE address = source AND identifier IN ('', coalesce(told_identifier, '')) ORDER BY identifier = '' LIMIT 1 $$;
  CREATE FUNCTION nas_of(source text) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT plugin_radius.nas_of(split_part(source, ' ', 1), substr(source, length(split_part(source, ' ', 1)) + 2)) $$;
  CREATE OR REPLACE FUNCTION own_session() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
  BEGIN
    SELECT s.service_id, s.customer_id, s.reseller_id INTO NEW.service_id, NEW.customer_id, NEW.reseller_id
      FROM plugin_radius.subscribers s WHERE s.login = NEW.username
      ORDER BY s.state = 'terminated', s.updated_at DESC LIMIT 1;
    -- Behind a proxy it is the one the packet names; behind address translation that address is somebody's private one.
    IF NEW.nas_id IS NULL OR NOT EXISTS (
      SELECT FROM plugin_radius.nas n WHERE n.nas_id = NEW.nas_id AND n.identifier <> '')
    THEN
      NEW.nas_id := coalesce(plugin_radius.nas_of(host(NEW.nasipaddress), ''), NEW.nas_id);
    END IF;
    RETURN NEW;
  END $$;`;

/** Accounting-On and -Off end the sessions of that NAS and are noted; a repeated one is the same reboot. */
const closeSessions = `
  CREATE OR REPLACE FUNCTION close_sessions(r accounting_record) RETURNS session_news LANGUAGE plpgsql AS $$
  DECLARE
    news session_news;
    shared boolean := EXISTS (SELECT FROM nas n WHERE n.nas_id = r.nas_id AND n.identifier <> '');
  BEGIN
    UPDATE radacct SET acctstoptime = r.at, acctupdatetime = r.at,
      acctsessiontime = extract(epoch FROM r.at - acctstarttime), acctterminatecause = coalesce(r.cause, 'NAS-Reboot')
    WHERE acctstoptime IS NULL AND nasipaddress = r.nas_address AND acctstarttime <= r.at
      AND (NOT shared OR nas_id = r.nas_id);
    GET DIAGNOSTICS news.count = ROW_COUNT;
    news.change := 'nas-restarted';
    news.nas_id := r.nas_id;
    INSERT INTO nas_reboots (nas_id, at, kind, sessions)
      SELECT r.nas_id, r.at, r.kind, news.count WHERE r.nas_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM nas_reboots b WHERE b.nas_id = r.nas_id AND b.kind = r.kind AND b.at > r.at - interval '60 seconds');
    RETURN news;
  END $$;`;

/** As it was while an address was one NAS's. */
const formerCloseSessions = `
  CREATE OR REPLACE FUNCTION close_sessions(r accounting_record) RETURNS session_news LANGUAGE plpgsql AS $$
  DECLARE
    news session_news;
  BEGIN
    UPDATE radacct SET acctstoptime = r.at, acctupdatetime = r.at,
      acctsessiontime = extract(epoch FROM r.at - acctstarttime), acctterminatecause = coalesce(r.cause, 'NAS-Reboot')
    WHERE acctstoptime IS NULL AND nasipaddress = r.nas_address AND acctstarttime <= r.at;
    GET DIAGNOSTICS news.count = ROW_COUNT;
    news.change := 'nas-restarted';
    news.nas_id := r.nas_id;
    RETURN news;
  END $$;`;

const formerOwnSession = `
  CREATE OR REPLACE FUNCTION own_session() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
  BEGIN
    SELECT s.service_id, s.customer_id, s.reseller_id INTO NEW.service_id, NEW.customer_id, NEW.reseller_id
      FROM plugin_radius.subscribers s WHERE s.login = NEW.username
      ORDER BY s.state = 'terminated', s.updated_at DESC LIMIT 1;
    NEW.nas_id := coalesce((SELECT n.nas_id FROM plugin_radius.nas n WHERE n.nasname = host(NEW.nasipaddress)), NEW.nas_id);
    RETURN NEW;
  END $$;`;

/**
 * FreeRADIUS knows a NAS by its address alone: of those that share one, the first by identifier tells secret and vendor. The
 * type is \`cisco\`, \`cisco/ipoe\`, and with an interval of its own \`cisco/ipoe:300\`.
 */
const freeRadius = (text: string) => `
  CREATE OR REPLACE FUNCTION freeradius_client(source text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce((${text}), '') $$;`;

const client = freeRadius(`
      SELECT concat_ws(' ', n.type || coalesce('/' || n.access_type, '') || coalesce(':' || n.interim_seconds, ''),
        CASE WHEN n.require_message_authenticator THEN 'yes' ELSE 'no' END, n.secret)
      FROM plugin_radius.nas_addresses a JOIN plugin_radius.nas n USING (nas_id)
      WHERE a.address = source ORDER BY a.identifier LIMIT 1`);
const formerClient = freeRadius(`
      SELECT concat_ws(' ', type, CASE WHEN require_message_authenticator THEN 'yes' ELSE 'no' END, secret)
      FROM nas WHERE nasname = source`);

const byName = '(SELECT n.nas_id FROM nas n WHERE n.nasname = source)';

/** Exchanges how the function that stores FreeRADIUS's packets finds the NAS, and leaves the rest of it alone. */
function storePacket(former: string, next: string): string {
  return `DO $$ BEGIN
    EXECUTE replace(pg_get_functiondef('store_packet'::regproc), '${former}', '${next}');
  END $$;`;
}

/** A login as hexadecimal digits, without the white space around it. A profile's name, which begins with @, is itself. */
const loginOf = `
  CREATE FUNCTION login_of(told text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN told LIKE '@%' THEN told
      ELSE btrim(coalesce(plugin_radius.octets_as_text(told), ''), E' \\t\\n\\r\\f') END $$;`;

const view = `
  CREATE OR REPLACE VIEW nas_devices WITH (security_invoker = true) AS
    SELECT nas_id AS id, shortname AS name, nasname AS address, type AS vendor, coa_port, access_type,
      require_message_authenticator, created_at, nullif(identifier, '') AS identifier, other_addresses, coa_address,
      interim_seconds
    FROM nas;`;

export default defineMigration({
  async up(db) {
    await db.run(
      registry +
        more +
        nasOf +
        closeSessions +
        client +
        storePacket(byName, 'nas_of(source)') +
        loginOf +
        view,
    );
    for (const table of ['nas_addresses', 'nas_credentials', 'nas_reboots']) await systemRowsOnly(db, table);
  },
  async down(db) {
    await db.run(`
      DROP VIEW nas_devices;
      CREATE VIEW nas_devices WITH (security_invoker = true) AS
        SELECT nas_id AS id, shortname AS name, nasname AS address, type AS vendor, coa_port, access_type,
          require_message_authenticator, created_at
        FROM nas;
      ${formerOwnSession + formerCloseSessions + formerClient + storePacket('nas_of(source)', byName)}
      DROP FUNCTION login_of, nas_of(text), nas_of(text, text);
      DROP TRIGGER keep_nas_addresses ON nas;
      DROP FUNCTION keep_nas_addresses;
      DROP INDEX radacct_of_nas;
      DROP TABLE nas_addresses, nas_credentials, nas_reboots;
      ALTER TABLE nas DROP identifier, DROP other_addresses, DROP coa_address, DROP interim_seconds;
      CREATE UNIQUE INDEX nas_address ON nas (nasname);
    `);
  },
});

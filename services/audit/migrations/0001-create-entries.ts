import { rootResellerId } from '@isp/sdk';
import { defineMigration, secureRows } from '@isp/sdk/data';

const uuid = `'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`;

/**
 * The chain. Its text is what is hashed; the columns beside are made of it, to be searched. Rows come in by `seal` only,
 * and nobody changes or removes one: not the plugin, not the owner of the table, not a superuser who does not first remove
 * the trigger.
 */
export default defineMigration({
  irreversible: 'the audit log is not thrown away',
  async up(db) {
    await db.run(`
      CREATE TABLE entries (
        number bigint PRIMARY KEY,
        id uuid NOT NULL UNIQUE,
        at timestamptz(3) NOT NULL,
        plugin text NOT NULL,
        action text NOT NULL,
        outcome text NOT NULL,
        actor_id text NOT NULL,
        subject_id text,
        customer_id uuid,
        reseller_id uuid NOT NULL,
        request_id text NOT NULL,
        entry text NOT NULL,
        hash bytea NOT NULL
      );
      COMMENT ON COLUMN entries.hash IS 'SHA-256 of the hash before (32 zero bytes before the first) and the text of entry in UTF-8';
      COMMENT ON INDEX entries_pkey IS 'Unique in the installation: the place in the one chain';
      CREATE INDEX entries_of_reseller ON entries (reseller_id, number);
      CREATE INDEX entries_of_customer ON entries (customer_id, number) WHERE customer_id IS NOT NULL;
      CREATE INDEX entries_at ON entries (at, number);
      CREATE INDEX entries_of_action ON entries (action, number);
      CREATE INDEX entries_of_actor ON entries (actor_id, number);
      CREATE INDEX entries_of_subject ON entries (subject_id, number) WHERE subject_id IS NOT NULL;
      CREATE INDEX entries_of_request ON entries (request_id);
    `);
    await secureRows(db, 'entries', { reseller: 'reseller_id', customer: 'customer_id' });
    await db.run(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'rows of the audit log are neither changed nor removed' USING ERRCODE = '42501';
      END $$;
      CREATE TRIGGER unchangeable BEFORE UPDATE OR DELETE OR TRUNCATE ON entries
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE entries ENABLE ALWAYS TRIGGER unchangeable;
      REVOKE INSERT, UPDATE, DELETE ON entries FROM plugin_audit;

      -- A text of an entry, as far as it is searched; whatever else stands there is none.
      CREATE FUNCTION text_in(body jsonb, VARIADIC place text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE WHEN jsonb_typeof(body #> place) = 'string' THEN left(body #>> place, 200) END
      $$;

      CREATE FUNCTION seal(most integer)
      RETURNS TABLE (sealed integer, head_number bigint, head_id uuid, head_hash text)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        taken record;
        last plugin_audit.entries;
        body jsonb;
      BEGIN
        IF current_setting('isp.scope', true) IS DISTINCT FROM 'system' THEN
          RAISE EXCEPTION 'only the plugin itself seals' USING ERRCODE = '42501';
        END IF;
        PERFORM pg_advisory_xact_lock(hashtextextended('plugin_audit.seal', 0));
        SELECT * INTO last FROM plugin_audit.entries ORDER BY number DESC LIMIT 1;
        last.number := coalesce(last.number, 0);
        last.hash := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
        sealed := 0;
        FOR taken IN SELECT * FROM kernel.take_audit(most) LOOP
          sealed := sealed + 1;
          last.number := last.number + 1;
          last.id := taken.id;
          body := taken.entry || jsonb_build_object('number', last.number, 'id', taken.id, 'plugin', taken.plugin,
            'at', to_char(taken.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));
          last.hash := sha256(last.hash || convert_to(body::text, 'UTF8'));
          INSERT INTO plugin_audit.entries VALUES (
            last.number, taken.id, taken.at, taken.plugin,
            coalesce(plugin_audit.text_in(body, 'action'), ''), coalesce(plugin_audit.text_in(body, 'outcome'), ''),
            coalesce(plugin_audit.text_in(body, 'actor', 'id'), ''), plugin_audit.text_in(body, 'subject', 'id'),
            CASE WHEN body->>'customerId' ~ ${uuid} THEN (body->>'customerId')::uuid END,
            CASE WHEN body->>'resellerId' ~ ${uuid} THEN (body->>'resellerId')::uuid
              ELSE '${rootResellerId}' END,
            coalesce(plugin_audit.text_in(body, 'requestId'), ''), body::text, last.hash);
        END LOOP;
        RETURN QUERY SELECT sealed, last.number, last.id, encode(last.hash, 'hex');
      END $$;

      CREATE FUNCTION system_uses(since timestamptz)
      RETURNS TABLE (plugin text, hour timestamptz, site text, times bigint)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        RETURN QUERY SELECT * FROM kernel.list_system_uses(since);
      END $$;
      COMMENT ON FUNCTION seal IS 'Owner''s rights: the login may not write rows, or it could put in what never happened';
      COMMENT ON FUNCTION system_uses IS 'Owner''s rights: the counts are the kernel''s, and only the owner is given them';
      REVOKE ALL ON FUNCTION seal, system_uses, text_in, refuse_change FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION seal, system_uses TO plugin_audit;
    `);
  },
});

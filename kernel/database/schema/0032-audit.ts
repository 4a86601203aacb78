import type { KernelMigration } from '../kernel-migration.ts';

/**
 * Where rows for the audit log wait until the plugin that keeps it puts them into its chain. They are written in the
 * transaction of the change they tell of, by each plugin for itself; nothing changes or clears them but the taking.
 */
export const up: KernelMigration = `
  CREATE TABLE kernel.audit_inbox (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL DEFAULT uuidv7(),
    at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
    plugin text NOT NULL,
    entry jsonb NOT NULL
  );
  COMMENT ON COLUMN kernel.audit_inbox.at IS 'real time';

  CREATE TABLE kernel.audit_begun (
    call_id uuid PRIMARY KEY,
    plugin text NOT NULL,
    entry jsonb NOT NULL,
    begun_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
  );
  COMMENT ON TABLE kernel.audit_begun IS 'calls that change something outside of the database and have not ended yet';

  CREATE TABLE kernel.system_uses (
    plugin text NOT NULL,
    hour timestamptz NOT NULL,
    site text NOT NULL,
    times bigint NOT NULL,
    PRIMARY KEY (hour, plugin, site)
  );
  COMMENT ON TABLE kernel.system_uses IS 'how often a plugin used the scope system, by what used it';

  CREATE FUNCTION kernel.refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'rows of the audit log are not changed' USING ERRCODE = '42501';
  END $$;
  CREATE TRIGGER unchangeable BEFORE UPDATE OR TRUNCATE ON kernel.audit_inbox
    FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_audit_change();

  CREATE FUNCTION kernel.is_audit_actor(actor jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(
      jsonb_typeof(actor->'id') = 'string'
      AND actor->>'kind' IN ('system', 'staff', 'reseller', 'customer', 'nobody')
      AND (SELECT bool_and(CASE
        WHEN key IN ('id', 'kind', 'name', 'apiKeyId', 'sessionId') THEN jsonb_typeof(value) = 'string'
        WHEN key = 'impersonator' THEN value - 'id' - 'name' = '{}'
          AND jsonb_typeof(value->'id') = 'string' AND jsonb_typeof(value->'name') = 'string'
        ELSE false END) FROM jsonb_each(actor)), false)
  $$;

  -- Shape of what hosts write (AuditEntry in the SDK); what is kept has to fit what the log promises to answer.
  CREATE FUNCTION kernel.is_audit_entry(entry jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(
      entry->>'outcome' IN ('done', 'refused', 'failed')
      AND kernel.is_audit_actor(entry->'actor')
      AND jsonb_typeof(entry->'requestId') = 'string'
      AND (SELECT bool_and(CASE
        WHEN key IN ('callId', 'action', 'outcome', 'code', 'customerId', 'resellerId', 'address', 'userAgent',
          'requestId', 'reason') THEN jsonb_typeof(value) = 'string'
        WHEN key IN ('part', 'alsoRows', 'times') THEN jsonb_typeof(value) = 'number'
        WHEN key = 'subject' THEN value - 'kind' - 'id' = '{}'
          AND jsonb_typeof(value->'kind') = 'string' AND jsonb_typeof(value->'id') = 'string'
        ELSE key IN ('actor', 'params', 'before', 'after', 'also', 'begun') END) FROM jsonb_each(entry)), false)
  $$;

  -- False, and no row, when only what was written is asked for and the transaction has written nothing.
  CREATE FUNCTION kernel.append_audit(entry jsonb, if_written boolean)
  RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    plugin_id text := kernel.own_name(entry->>'action');
  BEGIN
    IF if_written AND pg_current_xact_id_if_assigned() IS NULL THEN
      RETURN false;
    END IF;
    IF octet_length(entry::text) > 131072 THEN
      RAISE EXCEPTION 'the row for the audit log is too large' USING ERRCODE = '54000';
    END IF;
    IF NOT kernel.is_audit_entry(entry) THEN
      RAISE EXCEPTION 'this is no row for the audit log: %', left(entry::text, 500) USING ERRCODE = '22023';
    END IF;
    INSERT INTO kernel.audit_inbox (plugin, entry) VALUES (plugin_id, entry - 'begun');
    IF entry ? 'begun' THEN
      DELETE FROM kernel.audit_begun b WHERE b.call_id = (append_audit.entry->>'callId')::uuid AND b.plugin = plugin_id;
    END IF;
    RETURN true;
  END $$;

  CREATE FUNCTION kernel.begin_audit(entry jsonb)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF NOT kernel.is_audit_entry(entry) OR octet_length(entry::text) > 131072 THEN
      RAISE EXCEPTION 'this is no row for the audit log: %', left(entry::text, 500) USING ERRCODE = '22023';
    END IF;
    INSERT INTO kernel.audit_begun (call_id, plugin, entry)
    VALUES ((begin_audit.entry->>'callId')::uuid, kernel.own_name(begin_audit.entry->>'action'), begin_audit.entry - 'begun');
  END $$;

  CREATE FUNCTION kernel.count_system_uses(uses jsonb)
  RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO kernel.system_uses AS u (plugin, hour, site, times)
    SELECT kernel.calling_plugin(), date_trunc('hour', now(), 'UTC'), left(site, 200), sum(times::bigint)
    FROM jsonb_each_text(uses) AS counted (site, times) GROUP BY left(site, 200)
    ON CONFLICT (hour, plugin, site) DO UPDATE SET times = u.times + excluded.times
  $$;

  -- For whoever keeps the audit log: the oldest rows, which are gone from here when its transaction commits.
  CREATE FUNCTION kernel.take_audit(most integer)
  RETURNS TABLE (id uuid, at timestamptz, plugin text, entry jsonb)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  #variable_conflict use_column
  BEGIN
    WITH interrupted AS (
      DELETE FROM kernel.audit_begun b WHERE b.begun_at < clock_timestamp() - interval '15 minutes'
      RETURNING b.plugin, b.entry
    )
    INSERT INTO kernel.audit_inbox (plugin, entry) SELECT i.plugin, i.entry FROM interrupted i;
    RETURN QUERY
      WITH taken AS (
        DELETE FROM kernel.audit_inbox i
        WHERE i.number IN (SELECT n.number FROM kernel.audit_inbox n ORDER BY n.number LIMIT most)
        RETURNING i.*
      )
      SELECT t.id, t.at::timestamptz, t.plugin, t.entry FROM taken t ORDER BY t.number;
  END $$;

  CREATE FUNCTION kernel.list_system_uses(since timestamptz)
  RETURNS TABLE (plugin text, hour timestamptz, site text, times bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT u.plugin, u.hour, u.site, u.times FROM kernel.system_uses u
    WHERE u.hour >= since ORDER BY u.hour DESC, u.times DESC LIMIT 1000
  $$;

  REVOKE ALL ON FUNCTION kernel.refuse_audit_change, kernel.is_audit_actor, kernel.is_audit_entry, kernel.append_audit, kernel.begin_audit, kernel.count_system_uses,
    kernel.take_audit, kernel.list_system_uses FROM PUBLIC;
`;

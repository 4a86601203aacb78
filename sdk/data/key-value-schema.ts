/** Values a plugin may keep. */
export const mostKeys = 10_000;
/** Of one value as JSON. */
export const valueLimitBytes = 65_536;
export const keyLimitCharacters = 200;

/**
 * Table and functions behind `ctx.kv`, in the schema `kernel`, which has `kernel.calling_plugin()` already. A plugin
 * reaches them only through its own login, so it sees its own values. `at` is business time.
 *
 * A key that is not there cannot be locked as a row. It is locked as one of 256 numbers per plugin: few, since the
 * server's table of such locks is shared by all plugins.
 */
export const keyValueSchema = `
  CREATE TABLE kernel.kv (
    plugin text NOT NULL,
    key text COLLATE "C" NOT NULL,
    value jsonb NOT NULL,
    expires_at timestamptz(3),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    PRIMARY KEY (plugin, key)
  );
  CREATE INDEX kv_expiry ON kernel.kv (expires_at) WHERE expires_at IS NOT NULL;

  CREATE FUNCTION kernel.kv_find(kv_key text, at timestamptz)
  RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    found_value jsonb;
    plugin_id text := kernel.calling_plugin();
  BEGIN
    IF current_setting('transaction_read_only') = 'on' THEN
      RETURN (SELECT k.value FROM kernel.kv k WHERE k.plugin = plugin_id AND k.key = kv_key
        AND (k.expires_at IS NULL OR k.expires_at > at));
    END IF;
    SELECT k.value INTO found_value FROM kernel.kv k WHERE k.plugin = plugin_id AND k.key = kv_key
      AND (k.expires_at IS NULL OR k.expires_at > at) FOR UPDATE;
    IF FOUND THEN
      RETURN found_value;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('kernel.kv ' || plugin_id), hashtext(kv_key) & 255);
    SELECT k.value INTO found_value FROM kernel.kv k WHERE k.plugin = plugin_id AND k.key = kv_key
      AND (k.expires_at IS NULL OR k.expires_at > at) FOR UPDATE;
    RETURN found_value;
  END $$;

  -- False when the plugin keeps as many values as it may.
  CREATE FUNCTION kernel.kv_set(kv_key text, kv_value json, expires timestamptz, at timestamptz)
  RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    plugin_id text := kernel.calling_plugin();
  BEGIN
    IF length(kv_key) NOT BETWEEN 1 AND ${keyLimitCharacters} OR octet_length(kv_value::text) > ${valueLimitBytes} THEN
      RAISE EXCEPTION 'the key or the value is too large' USING ERRCODE = '54000';
    END IF;
    IF NOT EXISTS (SELECT FROM kernel.kv k WHERE k.plugin = plugin_id AND k.key = kv_key)
      AND (SELECT count(*) FROM kernel.kv k
        WHERE k.plugin = plugin_id AND (k.expires_at IS NULL OR k.expires_at > at)) >= ${mostKeys} THEN
      RETURN false;
    END IF;
    INSERT INTO kernel.kv (plugin, key, value, expires_at) VALUES (plugin_id, kv_key, kv_value::jsonb, expires)
    ON CONFLICT (plugin, key) DO UPDATE
      SET value = excluded.value, expires_at = excluded.expires_at, updated_at = now();
    RETURN true;
  END $$;

  CREATE FUNCTION kernel.kv_remove(kv_key text, at timestamptz)
  RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    was_there boolean;
  BEGIN
    DELETE FROM kernel.kv k WHERE k.plugin = kernel.calling_plugin() AND k.key = kv_key
      RETURNING k.expires_at IS NULL OR k.expires_at > at INTO was_there;
    RETURN coalesce(was_there, false);
  END $$;

  CREATE FUNCTION kernel.kv_list(key_prefix text, after_key text, most integer, at timestamptz)
  RETURNS TABLE (key text, value jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT k.key, k.value FROM kernel.kv k
    WHERE k.plugin = kernel.calling_plugin() AND (k.expires_at IS NULL OR k.expires_at > at)
      AND k.key >= key_prefix AND k.key > after_key AND starts_with(k.key, key_prefix)
    ORDER BY k.key LIMIT least(most, 1000)
  $$;

  REVOKE ALL ON FUNCTION kernel.kv_find, kernel.kv_set, kernel.kv_remove, kernel.kv_list FROM PUBLIC;
`;

/** Lets a plugin's login use them. */
export function keyValueGrants(login: string): string {
  return `GRANT EXECUTE ON FUNCTION kernel.kv_find, kernel.kv_set, kernel.kv_remove, kernel.kv_list TO ${login};`;
}

import type { KernelMigration } from '../kernel-migration.ts';

/** The kernel's own tables and the one door plugins enqueue through. */
export const up: KernelMigration = `
  CREATE TABLE kernel.settings (
    name text PRIMARY KEY,
    value jsonb NOT NULL
  );

  CREATE TABLE kernel.plugins (
    id text PRIMARY KEY,
    version text NOT NULL,
    enabled boolean NOT NULL DEFAULT true,
    required boolean,
    replicas integer NOT NULL DEFAULT 1,
    host text,
    config jsonb NOT NULL DEFAULT '{}',
    config_revision integer NOT NULL DEFAULT 0,
    generation integer NOT NULL DEFAULT 0,
    contract jsonb,
    last_change jsonb,
    installed_at timestamptz(3) NOT NULL DEFAULT now()
  );

  CREATE TABLE kernel.subscriptions (
    event text NOT NULL,
    plugin text NOT NULL REFERENCES kernel.plugins ON DELETE CASCADE,
    PRIMARY KEY (event, plugin)
  );

  CREATE TABLE kernel.clock (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    stands_at timestamptz(3)
  );
  INSERT INTO kernel.clock DEFAULT VALUES;

  CREATE TABLE kernel.timers (
    plugin text NOT NULL,
    key text NOT NULL,
    due_at timestamptz(3) NOT NULL,
    message jsonb NOT NULL,
    PRIMARY KEY (plugin, key)
  );
  CREATE INDEX timers_due ON kernel.timers (due_at);

  CREATE TABLE kernel.inbox (
    plugin text NOT NULL,
    message_id uuid NOT NULL,
    handled_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (plugin, message_id)
  );
  CREATE INDEX inbox_age ON kernel.inbox (handled_at);

  -- The caller is whoever logged in: one database role per plugin, so a plugin can only speak for itself.
  -- An id has hyphens where its role's name has underscores.
  CREATE FUNCTION kernel.calling_plugin() RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT CASE WHEN session_user LIKE 'plugin\\_%' THEN replace(substr(session_user, 8), '_', '-') END $$;

  CREATE FUNCTION kernel.own_name(name text) RETURNS text LANGUAGE plpgsql STABLE AS $$
  BEGIN
    IF split_part(name, '.', 1) IS DISTINCT FROM kernel.calling_plugin() THEN
      RAISE EXCEPTION 'plugin % may not speak for %', kernel.calling_plugin(), name USING ERRCODE = '42501';
    END IF;
    RETURN split_part(name, '.', 1);
  END $$;

  CREATE FUNCTION kernel.enqueue(name text, message json, job_key text, run_at timestamptz, max_attempts int, priority int)
  RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    plugin text := kernel.own_name(name);
    message_id uuid := uuidv7();
  BEGIN
    PERFORM graphile_worker.add_job(
      plugin,
      json_build_object('kind', 'job', 'name', name, 'messageId', message_id,
        'data', message->'data', 'requestId', message->'requestId'),
      run_at => coalesce(run_at, now()), max_attempts => coalesce(max_attempts, 25), priority => coalesce(priority, 0),
      job_key => CASE WHEN job_key IS NULL THEN NULL ELSE plugin || ':' || job_key END
    );
    RETURN message_id;
  END $$;

  CREATE FUNCTION kernel.publish(name text, message json)
  RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    message_id uuid := uuidv7();
    subscriber text;
  BEGIN
    PERFORM kernel.own_name(name);
    FOR subscriber IN SELECT s.plugin FROM kernel.subscriptions s WHERE s.event = name LOOP
      PERFORM graphile_worker.add_job(
        subscriber,
        json_build_object('kind', 'event', 'name', name, 'messageId', message_id,
          'data', message->'data', 'requestId', message->'requestId'));
    END LOOP;
    RETURN message_id;
  END $$;

  CREATE FUNCTION kernel.set_timer(name text, timer_key text, due timestamptz, timer_message json)
  RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO kernel.timers (plugin, key, due_at, message)
    VALUES (kernel.own_name(name), timer_key, due, jsonb_set(timer_message::jsonb, '{name}', to_jsonb(name)))
    ON CONFLICT (plugin, key) DO UPDATE SET due_at = excluded.due_at, message = excluded.message
  $$;

  CREATE FUNCTION kernel.clear_timer(timer_key text)
  RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM kernel.timers WHERE plugin = kernel.calling_plugin() AND key = timer_key
  $$;

  CREATE FUNCTION kernel.first_time(id uuid)
  RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    INSERT INTO kernel.inbox (plugin, message_id) VALUES (kernel.calling_plugin(), id) ON CONFLICT DO NOTHING;
    RETURN FOUND;
  END $$;

  -- Makes jobs of the timers that are due in business time; called by the dispatcher only.
  CREATE FUNCTION kernel.fire_timers(due timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
  DECLARE
    fired integer := 0;
    timer record;
  BEGIN
    FOR timer IN
      DELETE FROM kernel.timers t USING (
        SELECT plugin, key FROM kernel.timers WHERE due_at <= due ORDER BY due_at LIMIT 1000 FOR UPDATE SKIP LOCKED
      ) d WHERE t.plugin = d.plugin AND t.key = d.key RETURNING t.plugin, t.message
    LOOP
      PERFORM graphile_worker.add_job(timer.plugin, json_build_object(
        'kind', 'job', 'name', timer.message->>'name', 'messageId', uuidv7(),
        'data', timer.message->'data', 'requestId', timer.message->'requestId'));
      fired := fired + 1;
    END LOOP;
    RETURN fired;
  END $$;

  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA kernel FROM PUBLIC;
`;

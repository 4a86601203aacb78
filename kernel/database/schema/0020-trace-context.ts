import type { KernelMigration } from '../kernel-migration.ts';

/**
 * Jobs and events carry the trace they were written in as `traceparent` (null without tracing). What waited for a timer
 * names it as `causedBy`: that trace ended long before.
 */
export const up: KernelMigration = `
  CREATE OR REPLACE FUNCTION kernel.enqueue(
    name text, message json, job_key text, run_at timestamptz, max_attempts int, priority int)
  RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    plugin text := kernel.own_name(name);
    message_id uuid := uuidv7();
  BEGIN
    PERFORM graphile_worker.add_job(
      plugin,
      json_build_object('kind', 'job', 'name', name, 'messageId', message_id, 'data', message->'data',
        'requestId', message->'requestId', 'traceparent', message->'traceparent'),
      run_at => coalesce(run_at, now()), max_attempts => coalesce(max_attempts, 25), priority => coalesce(priority, 0),
      job_key => CASE WHEN job_key IS NULL THEN NULL ELSE plugin || ':' || job_key END
    );
    RETURN message_id;
  END $$;

  CREATE OR REPLACE FUNCTION kernel.publish(name text, message json)
  RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    message_id uuid := uuidv7();
    subscriber text;
  BEGIN
    PERFORM kernel.own_name(name);
    FOR subscriber IN SELECT s.plugin FROM kernel.subscriptions s WHERE s.event = name LOOP
      PERFORM graphile_worker.add_job(
        subscriber,
        json_build_object('kind', 'event', 'name', name, 'messageId', message_id, 'data', message->'data',
          'requestId', message->'requestId', 'traceparent', message->'traceparent'));
    END LOOP;
    RETURN message_id;
  END $$;

  CREATE OR REPLACE FUNCTION kernel.fire_timers(due timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
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
        'data', timer.message->'data', 'requestId', timer.message->'requestId',
        'causedBy', timer.message->'traceparent'));
      fired := fired + 1;
    END LOOP;
    RETURN fired;
  END $$;
`;

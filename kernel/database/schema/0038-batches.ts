import type { KernelMigration } from '../kernel-migration.ts';

/**
 * Jobs and events by the many: written by one call, and delivered together to what is in `kernel.batched`. A row of the
 * queue may hold an array of messages then; those that fail stay in it.
 */
export const up: KernelMigration = `
  CREATE TABLE kernel.batched (
    plugin text NOT NULL REFERENCES kernel.plugins ON DELETE CASCADE,
    name text NOT NULL,
    PRIMARY KEY (plugin, name)
  );
  COMMENT ON TABLE kernel.batched IS 'what takes many messages at a time: "event NAME", "event *", "job NAME"';

  -- Work of one plugin is found without walking through that of the others.
  CREATE INDEX isp_jobs_of_plugin ON graphile_worker._private_jobs (task_id, priority, run_at) WHERE is_available = true;

  CREATE FUNCTION kernel.subscribers(event_name text) RETURNS TABLE (subscriber text, in_batches boolean)
  LANGUAGE sql STABLE AS $$
    SELECT DISTINCT ON (s.plugin) s.plugin,
      EXISTS (SELECT FROM kernel.batched b WHERE b.plugin = s.plugin AND b.name = 'event ' || s.event)
    FROM kernel.subscriptions s
    WHERE s.event = event_name OR (
      s.event = '*' AND EXISTS (SELECT FROM kernel.declared_events d WHERE d.event = event_name))
    ORDER BY s.plugin, s.event = '*'
  $$;

  CREATE OR REPLACE FUNCTION kernel.publish(name text, message json)
  RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    message_id uuid := uuidv7();
    subscriber text;
  BEGIN
    PERFORM kernel.own_name(name);
    FOR subscriber IN SELECT s.subscriber FROM kernel.subscribers(name) s LOOP
      PERFORM graphile_worker.add_job(
        subscriber,
        json_build_object('kind', 'event', 'name', name, 'messageId', message_id, 'data', message->'data',
          'requestId', message->'requestId', 'traceparent', message->'traceparent'));
    END LOOP;
    RETURN message_id;
  END $$;

  -- Whoever takes many at a time gets them as one row, the others one row for each.
  CREATE FUNCTION kernel.publish_many(name text, messages json)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    named json;
    specs graphile_worker.job_spec[];
  BEGIN
    PERFORM kernel.own_name(name);
    SELECT json_agg(json_build_object('kind', 'event', 'name', name, 'messageId', uuidv7(), 'data', m->'data',
      'requestId', m->'requestId', 'traceparent', m->'traceparent')) INTO named FROM json_array_elements(messages) m;
    SELECT array_agg(ROW(r.subscriber, r.payload, NULL, NULL, NULL, NULL, NULL, NULL)::graphile_worker.job_spec) INTO specs
    FROM (
      SELECT s.subscriber, named AS payload FROM kernel.subscribers(name) s WHERE s.in_batches
      UNION ALL
      SELECT s.subscriber, one FROM kernel.subscribers(name) s, json_array_elements(named) one WHERE NOT s.in_batches
    ) r;
    IF specs IS NOT NULL THEN PERFORM graphile_worker.add_jobs(specs); END IF;
  END $$;

  -- Answers their ids in the order of the messages. No two may have the same key.
  CREATE FUNCTION kernel.enqueue_many(name text, messages json)
  RETURNS uuid[] LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    plugin text := kernel.own_name(name);
    ids uuid[];
    specs graphile_worker.job_spec[];
  BEGIN
    SELECT array_agg(n.id ORDER BY n.place), array_agg(ROW(
        plugin,
        json_build_object('kind', 'job', 'name', name, 'messageId', n.id, 'data', n.m->'data',
          'requestId', n.m->'requestId', 'traceparent', n.m->'traceparent'),
        NULL, coalesce((n.m->>'runAt')::timestamptz, now()), coalesce((n.m->>'maxAttempts')::int, 25),
        plugin || ':' || (n.m->>'key'), coalesce((n.m->>'priority')::int, 0), NULL
      )::graphile_worker.job_spec ORDER BY n.place)
    INTO ids, specs
    FROM (SELECT m, place, uuidv7() AS id FROM json_array_elements(messages) WITH ORDINALITY AS e (m, place)) n;
    IF specs IS NOT NULL THEN PERFORM graphile_worker.add_jobs(specs); END IF;
    RETURN coalesce(ids, '{}');
  END $$;

  REVOKE ALL ON FUNCTION kernel.subscribers, kernel.publish_many, kernel.enqueue_many FROM PUBLIC;
`;

import type { KernelMigration } from '../kernel-migration.ts';

/**
 * A plugin may listen to every declared event (`*` in `kernel.subscriptions`). What no manifest declares is between the
 * plugins that name it, and may carry secrets, so it does not reach them.
 */
export const up: KernelMigration = `
  CREATE TABLE kernel.declared_events (
    event text PRIMARY KEY,
    plugin text NOT NULL REFERENCES kernel.plugins ON DELETE CASCADE
  );

  CREATE OR REPLACE FUNCTION kernel.publish(name text, message json)
  RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    message_id uuid := uuidv7();
    subscriber text;
  BEGIN
    PERFORM kernel.own_name(name);
    FOR subscriber IN
      SELECT s.plugin FROM kernel.subscriptions s WHERE s.event = name
      UNION
      SELECT s.plugin FROM kernel.subscriptions s
      WHERE s.event = '*' AND EXISTS (SELECT FROM kernel.declared_events d WHERE d.event = name)
    LOOP
      PERFORM graphile_worker.add_job(
        subscriber,
        json_build_object('kind', 'event', 'name', name, 'messageId', message_id, 'data', message->'data',
          'requestId', message->'requestId', 'traceparent', message->'traceparent'));
    END LOOP;
    RETURN message_id;
  END $$;
`;

import type { KernelMigration } from '../kernel-migration.ts';

/** Many events at once are taken apart in one go, where each of their fields was looked for from the beginning of its message. */
export const up: KernelMigration = `
  CREATE OR REPLACE FUNCTION kernel.publish_many(name text, messages json)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    named json;
    specs graphile_worker.job_spec[];
  BEGIN
    PERFORM kernel.own_name(name);
    SELECT json_agg(json_build_object('kind', 'event', 'name', name, 'messageId', uuidv7(), 'data', m.data,
      'requestId', m."requestId", 'traceparent', m.traceparent)) INTO named
    FROM json_to_recordset(messages) AS m (data json, "requestId" json, traceparent json);
    SELECT array_agg(ROW(r.subscriber, r.payload, NULL, NULL, NULL, NULL, NULL, NULL)::graphile_worker.job_spec) INTO specs
    FROM (
      SELECT s.subscriber, named AS payload FROM kernel.subscribers(name) s WHERE s.in_batches
      UNION ALL
      SELECT s.subscriber, one FROM kernel.subscribers(name) s, json_array_elements(named) one WHERE NOT s.in_batches
    ) r;
    IF specs IS NOT NULL THEN PERFORM graphile_worker.add_jobs(specs); END IF;
  END $$;
`;

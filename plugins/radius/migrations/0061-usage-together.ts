import { defineMigration } from '@isp/sdk/data';

/** What the counters of a session grew by, from when to when; `begun` is the hour in which that began. */
const growth = `
  CREATE TYPE usage_growth AS (
    session bigint, service_id uuid, customer_id uuid, reseller_id uuid, since timestamptz, until timestamptz,
    begun timestamptz, input bigint, output bigint
  );`;

/**
 * Feeds the hours by all sessions of a statement at once, in the order of services, so that two that do so never wait for
 * each other both. What took longer than an hour is spread one by one.
 */
const feed = `
  CREATE FUNCTION feed_usage_together() RETURNS trigger LANGUAGE plpgsql AS $$
  #variable_conflict use_column
  DECLARE
    grew plugin_radius.usage_growth[] := array(
      SELECT ROW(n.radacctid, n.service_id, n.customer_id, n.reseller_id, since, until, date_trunc('hour', since, coalesce(
          (SELECT time_zone FROM plugin_radius.subscribers b WHERE b.service_id = n.service_id), 'UTC')),
        plugin_radius.grown(o.acctinputoctets, n.acctinputoctets),
        plugin_radius.grown(o.acctoutputoctets, n.acctoutputoctets))::plugin_radius.usage_growth
      FROM now_rows n JOIN former_rows o USING (radacctid), LATERAL (SELECT
        coalesce(o.acctupdatetime, o.acctstarttime, now()) AS since,
        coalesce(n.acctstoptime, n.acctupdatetime, now()) AS until) AS told
      WHERE n.service_id IS NOT NULL AND (n.acctinputoctets IS DISTINCT FROM o.acctinputoctets
        OR n.acctoutputoctets IS DISTINCT FROM o.acctoutputoctets));
    g plugin_radius.usage_growth;
  BEGIN
    IF grew = '{}' THEN RETURN NULL; END IF;
    INSERT INTO plugin_radius.usage_hours AS u (service_id, hour, customer_id, reseller_id, input_bytes, output_bytes)
    SELECT service_id, begun, customer_id, reseller_id, sum(input), sum(output)
      FROM unnest(grew) WHERE until <= begun + interval '1 hour' GROUP BY 1, 2, 3, 4 ORDER BY 1, 2
    ON CONFLICT (service_id, hour) DO UPDATE SET
      input_bytes = u.input_bytes + excluded.input_bytes, output_bytes = u.output_bytes + excluded.output_bytes;
    INSERT INTO plugin_radius.usage_news (service_id, hour, input_bytes, output_bytes)
    SELECT service_id, begun, input, output FROM unnest(grew) JOIN plugin_radius.allowances a USING (service_id)
      WHERE until <= begun + interval '1 hour' AND a.limit_bytes IS NOT NULL;
    FOR g IN SELECT * FROM unnest(grew) WHERE until > begun + interval '1 hour' ORDER BY service_id LOOP
      PERFORM plugin_radius.spread_usage(n, g.since, g.until, g.input, g.output) FROM now_rows n WHERE n.radacctid = g.session;
    END LOOP;
    RETURN NULL;
  END $$;
  DROP TRIGGER feed_usage_next ON radacct;
  CREATE TRIGGER feed_usage_next AFTER UPDATE ON radacct REFERENCING OLD TABLE AS former_rows NEW TABLE AS now_rows
    FOR EACH STATEMENT EXECUTE FUNCTION feed_usage_together();`;

const formerTrigger = `
  DROP TRIGGER feed_usage_next ON radacct;
  CREATE TRIGGER feed_usage_next AFTER UPDATE ON radacct FOR EACH ROW
    WHEN (NEW.service_id IS NOT NULL AND (NEW.acctinputoctets IS DISTINCT FROM OLD.acctinputoctets
      OR NEW.acctoutputoctets IS DISTINCT FROM OLD.acctoutputoctets)) EXECUTE FUNCTION feed_usage();`;

export default defineMigration({
  up: (db) => db.run(growth + feed),
  down: (db) => db.run(`${formerTrigger} DROP FUNCTION feed_usage_together; DROP TYPE usage_growth;`),
});

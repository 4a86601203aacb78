import { defineMigration } from '@isp/sdk/data';

/**
 * Nearly every report of a session is about less than an hour, all of it in one: then nothing is to be spread (of the time
 * a report takes, spreading was a third).
 */
const withinAnHour = `
  ALTER FUNCTION add_usage RENAME TO spread_usage;
  CREATE FUNCTION add_usage(s radacct, since timestamptz, until timestamptz, input bigint, output bigint)
  RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    begun timestamptz := date_trunc('hour', since, coalesce(
      (SELECT b.time_zone FROM plugin_radius.subscribers b WHERE b.service_id = s.service_id), 'UTC'));
  BEGIN
    IF until > begun + interval '1 hour' THEN
      PERFORM plugin_radius.spread_usage(s, since, until, input, output);
      RETURN;
    END IF;
    INSERT INTO plugin_radius.usage_hours AS u (service_id, hour, customer_id, reseller_id, input_bytes, output_bytes)
    VALUES (s.service_id, begun, s.customer_id, s.reseller_id, input, output)
    ON CONFLICT (service_id, hour) DO UPDATE SET
      input_bytes = u.input_bytes + excluded.input_bytes, output_bytes = u.output_bytes + excluded.output_bytes;
    INSERT INTO plugin_radius.usage_news (service_id)
      SELECT a.service_id FROM plugin_radius.allowances a WHERE a.service_id = s.service_id AND a.limit_bytes IS NOT NULL;
  END $$;`;

export default defineMigration({
  up: (db) => db.run(withinAnHour),
  down: (db) => db.run('DROP FUNCTION add_usage; ALTER FUNCTION spread_usage RENAME TO add_usage'),
});

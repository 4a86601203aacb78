import { defineMigration, secureRows } from '@isp/sdk/data';

/** Octets of a service by hour (UTC); `input` is the subscriber's upload. */
const table = `
  CREATE TABLE usage_hours (
    service_id uuid NOT NULL,
    hour timestamptz(3) NOT NULL,
    customer_id uuid NOT NULL,
    reseller_id uuid NOT NULL,
    input_bytes bigint NOT NULL DEFAULT 0,
    output_bytes bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (service_id, hour)
  ) WITH (fillfactor = 80);
  COMMENT ON INDEX usage_hours_pkey IS 'Unique in the installation: a service belongs to one reseller.';
  CREATE INDEX usage_hours_of_customer ON usage_hours (customer_id, hour);
  CREATE INDEX usage_hours_of_reseller ON usage_hours (reseller_id, hour);`;

/**
 * Spreads octets evenly over the time they were counted in. What is rounded down in one hour is in the next one's share,
 * so that the hours together are what was counted.
 */
const addUsage = `
  CREATE FUNCTION add_usage(s radacct, since timestamptz, until timestamptz, input bigint, output bigint) RETURNS void
  LANGUAGE plpgsql AS $$
  DECLARE
    first timestamptz := date_trunc('hour', since, 'UTC');
    seconds numeric := greatest(extract(epoch FROM until - since), 0);
  BEGIN
    INSERT INTO usage_hours AS u (service_id, hour, customer_id, reseller_id, input_bytes, output_bytes)
    SELECT s.service_id, h, s.customer_id, s.reseller_id,
      floor(input * upto / total) - floor(input * before / total), floor(output * upto / total) - floor(output * before / total)
    FROM generate_series(first, greatest(until, since), interval '1 hour') AS h,
      LATERAL (SELECT greatest(seconds, 1) AS total,
        CASE WHEN h + interval '1 hour' >= until THEN greatest(seconds, 1)
          ELSE extract(epoch FROM h + interval '1 hour' - since) END AS upto,
        CASE WHEN h <= since THEN 0 ELSE extract(epoch FROM h - since) END AS before) AS share
    WHERE seconds = 0 OR h < until
    ORDER BY h
    ON CONFLICT (service_id, hour) DO UPDATE SET
      input_bytes = u.input_bytes + excluded.input_bytes, output_bytes = u.output_bytes + excluded.output_bytes;
  END $$;`;

/**
 * Feeds the hours by what the counters of a session grew, whichever server wrote them. A counter that fell (stock queries
 * of FreeRADIUS write it as it comes) began anew.
 */
const feed = `
  CREATE FUNCTION grown(before bigint, after bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN coalesce(after, 0) >= coalesce(before, 0) THEN coalesce(after, 0) - coalesce(before, 0) ELSE after END $$;
  CREATE FUNCTION feed_usage() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      PERFORM plugin_radius.add_usage(NEW, coalesce(NEW.acctstarttime, now()), coalesce(NEW.acctupdatetime, NEW.acctstoptime, now()),
        coalesce(NEW.acctinputoctets, 0), coalesce(NEW.acctoutputoctets, 0));
    ELSE
      PERFORM plugin_radius.add_usage(NEW, coalesce(OLD.acctupdatetime, OLD.acctstarttime, now()),
        coalesce(NEW.acctstoptime, NEW.acctupdatetime, now()), plugin_radius.grown(OLD.acctinputoctets, NEW.acctinputoctets),
        plugin_radius.grown(OLD.acctoutputoctets, NEW.acctoutputoctets));
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER feed_usage_first AFTER INSERT ON radacct FOR EACH ROW
    WHEN (NEW.service_id IS NOT NULL AND (NEW.acctinputoctets > 0 OR NEW.acctoutputoctets > 0)) EXECUTE FUNCTION feed_usage();
  CREATE TRIGGER feed_usage_next AFTER UPDATE ON radacct FOR EACH ROW
    WHEN (NEW.service_id IS NOT NULL AND (NEW.acctinputoctets IS DISTINCT FROM OLD.acctinputoctets
      OR NEW.acctoutputoctets IS DISTINCT FROM OLD.acctoutputoctets)) EXECUTE FUNCTION feed_usage();`;

export default defineMigration({
  async up(db) {
    await db.run(table + addUsage + feed);
    await secureRows(db, 'usage_hours', { reseller: 'reseller_id', customer: 'customer_id' });
  },
  down: (db) =>
    db.run(`
      DROP TRIGGER feed_usage_first ON radacct;
      DROP TRIGGER feed_usage_next ON radacct;
      DROP FUNCTION feed_usage, grown, add_usage;
      DROP TABLE usage_hours;
    `),
});

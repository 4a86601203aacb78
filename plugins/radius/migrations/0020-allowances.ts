import {
  defineMigration,
  followCustomers,
  secureRows,
  systemRowsOnly,
  unfollowCustomers,
} from '@isp/sdk/data';

/** Whose midnight and whose bill day count for a service. */
const calendar = `
  ALTER TABLE subscribers ADD time_zone text NOT NULL DEFAULT 'UTC', ADD bill_cycle_day smallint NOT NULL DEFAULT 1;`;

/**
 * What a service may move in the period that runs, and how fast at which hours. \`period_from\` and \`period_to\` are
 * business time, \`counted_from\` is the real time packets have: the same, unless the clock of the sandbox was set.
 * \`forgiven_bytes\` were counted and do not count. \`due_at\` is when it has to be looked at; \`-infinity\` is now.
 */
const allowances = `
  CREATE TABLE allowances (
    service_id uuid PRIMARY KEY,
    customer_id uuid NOT NULL,
    reseller_id uuid NOT NULL,
    plan jsonb NOT NULL,
    counts text NOT NULL DEFAULT 'both' CHECK (counts IN ('both', 'download', 'upload')),
    free_hours smallint[] NOT NULL DEFAULT '{}',
    period_from timestamptz(3),
    period_to timestamptz(3),
    counted_from timestamptz(3),
    forgiven_bytes bigint NOT NULL DEFAULT 0,
    rolled_over_bytes bigint NOT NULL DEFAULT 0,
    limit_bytes bigint,
    used_bytes bigint NOT NULL DEFAULT 0,
    threshold smallint NOT NULL DEFAULT 0 CHECK (threshold IN (0, 80, 90, 100)),
    due_at timestamptz(3) NOT NULL DEFAULT '-infinity'
  );
  CREATE INDEX allowances_due ON allowances (due_at);

  CREATE TABLE top_ups (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    service_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    reseller_id uuid NOT NULL,
    bytes bigint NOT NULL CHECK (bytes > 0),
    left_bytes bigint NOT NULL,
    validity text NOT NULL CHECK (validity IN ('period', 'until-used')),
    reason text,
    created_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3)
  );
  CREATE INDEX top_ups_of_service ON top_ups (service_id, created_at, id);

  CREATE TABLE usage_periods (
    service_id uuid NOT NULL,
    period_from timestamptz(3) NOT NULL,
    period_to timestamptz(3) NOT NULL,
    customer_id uuid NOT NULL,
    reseller_id uuid NOT NULL,
    counted_from timestamptz(3) NOT NULL,
    counted_to timestamptz(3),
    counts text NOT NULL,
    free_hours smallint[] NOT NULL,
    time_zone text NOT NULL,
    forgiven_bytes bigint NOT NULL,
    quota_bytes bigint NOT NULL,
    limit_bytes bigint NOT NULL,
    used_bytes bigint NOT NULL,
    when_used_up text NOT NULL,
    settled boolean NOT NULL DEFAULT false,
    PRIMARY KEY (service_id, period_from)
  );
  COMMENT ON INDEX usage_periods_pkey IS 'Unique in the installation: a service belongs to one reseller.';
  CREATE INDEX usage_periods_unsettled ON usage_periods (period_to) WHERE NOT settled;

  -- Services that moved something since it was last looked: written with each growth, taken away by whoever looks.
  CREATE TABLE usage_news (service_id uuid NOT NULL);`;

/** What counts of the hours from one instant until before another. Free hours are those of the week: Monday 0:00 is 0. */
const countedBytes = `
  CREATE FUNCTION counted_bytes(service uuid, since timestamptz, until timestamptz, counts text, free smallint[], zone text)
  RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(CASE counts WHEN 'download' THEN output_bytes WHEN 'upload' THEN input_bytes
        ELSE input_bytes + output_bytes END), 0)::bigint
    FROM usage_hours WHERE service_id = service AND hour >= since AND hour < until
      AND (free = '{}' OR NOT ((extract(isodow FROM hour AT TIME ZONE zone) - 1) * 24
        + extract(hour FROM hour AT TIME ZONE zone))::smallint = ANY (free)) $$;
  CREATE FUNCTION threshold_of(used bigint, of_bytes bigint) RETURNS smallint LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN used >= of_bytes THEN 100 WHEN used::numeric * 10 >= of_bytes::numeric * 9 THEN 90
      WHEN used::numeric * 5 >= of_bytes::numeric * 4 THEN 80 ELSE 0 END::smallint $$;`;

/**
 * Hours begin when they do in the subscriber's time zone, so that days, periods and free hours are made of whole ones
 * also where clocks are half an hour off. What grew is told to whoever watches allowances.
 */
const addUsage = (hourIn: string, news: string) => `
  CREATE OR REPLACE FUNCTION add_usage(s radacct, since timestamptz, until timestamptz, input bigint, output bigint)
  RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    first timestamptz := date_trunc('hour', since, ${hourIn});
    seconds numeric := greatest(extract(epoch FROM until - since), 0);
  BEGIN
    INSERT INTO plugin_radius.usage_hours AS u (service_id, hour, customer_id, reseller_id, input_bytes, output_bytes)
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
    ${news}
  END $$;`;

const inItsZone = `coalesce(
      (SELECT b.time_zone FROM plugin_radius.subscribers b WHERE b.service_id = s.service_id), 'UTC')`;
const tellNews = `INSERT INTO plugin_radius.usage_news (service_id)
      SELECT a.service_id FROM plugin_radius.allowances a WHERE a.service_id = s.service_id AND a.limit_bytes IS NOT NULL;`;

export default defineMigration({
  async up(db) {
    await db.run(calendar + allowances + countedBytes + addUsage(inItsZone, tellNews));
    for (const table of ['allowances', 'top_ups', 'usage_periods']) {
      await secureRows(db, table, { reseller: 'reseller_id', customer: 'customer_id' });
    }
    await systemRowsOnly(db, 'usage_news');
    await followCustomers(db, ['allowances', 'top_ups', 'usage_periods']);
  },
  async down(db) {
    await unfollowCustomers(db, ['allowances', 'top_ups', 'usage_periods']);
    await db.run(`
      ${addUsage(`'UTC'`, '')}
      DROP TABLE allowances, top_ups, usage_periods, usage_news;
      DROP FUNCTION counted_bytes, threshold_of;
      ALTER TABLE subscribers DROP time_zone, DROP bill_cycle_day;
    `);
  },
});

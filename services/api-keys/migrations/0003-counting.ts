import { defineMigration } from '@isp/sdk/data';

/**
 * The limits that are exact: one call of one function counts one call of a key, on whichever gateway it arrives. The
 * counter's row is locked until the transaction ends, so calls of one key are counted one after the other; the time is
 * read behind the lock, so that it never goes backwards. A refused call changes nothing.
 *
 * Nobody waits for the disk (synchronous_commit = off): when the database's machine fails, the calls of the last second
 * may be forgotten, in the counter and in the log alike, since one transaction writes both.
 */
const admitCall = `
  CREATE FUNCTION admit_call(
    called_key uuid, called_with uuid, called_route text,
    OUT outcome text, OUT instant timestamptz, OUT today date,
    OUT second_quota int, OUT second_used int, OUT second_ends timestamptz,
    OUT day_quota bigint, OUT day_used bigint, OUT day_ends timestamptz,
    OUT month_quota bigint, OUT month_used bigint, OUT month_ends timestamptz, OUT month_seconds int
  ) LANGUAGE plpgsql AS $$
  DECLARE
    counter counters;
    k record;
    this_month date;
  BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    SELECT * INTO counter FROM counters WHERE key_id = called_key FOR UPDATE;
    SELECT keys.reseller_id, keys.customer_id, daily_quota, monthly_quota, rate_per_second, last_used_at,
        least(keys.revoked_at, keys.expires_at, s.expires_at) AS ends_at INTO k
      FROM keys JOIN secrets s ON s.reseller_id = keys.reseller_id AND s.key_id = keys.id
      WHERE keys.id = called_key AND s.id = called_with;
    instant := clock_timestamp();
    today := (instant AT TIME ZONE 'UTC')::date;
    IF NOT FOUND OR k.ends_at <= instant THEN
      outcome := 'ended';
      RETURN;
    END IF;

    today := greatest(today, counter.day);
    this_month := date_trunc('month', today::timestamp);
    second_used := counter.second_used;
    second_ends := counter.second_at + interval '1 second';
    IF instant >= second_ends OR instant < counter.second_at THEN
      second_used := 0;
      second_ends := instant + interval '1 second';
    END IF;
    day_used := CASE WHEN counter.day < today THEN 0 ELSE counter.day_used END;
    month_used := CASE WHEN counter.month < this_month THEN 0 ELSE counter.month_used END;
    second_quota := k.rate_per_second;
    day_quota := k.daily_quota;
    month_quota := k.monthly_quota;
    day_ends := (today + 1)::timestamp AT TIME ZONE 'UTC';
    month_ends := (this_month + interval '1 month') AT TIME ZONE 'UTC';
    month_seconds := 86400 * ((this_month + interval '1 month')::date - this_month);
    IF second_used >= second_quota OR day_used >= day_quota OR month_used >= month_quota THEN
      outcome := 'refused';
      RETURN;
    END IF;

    outcome := 'admitted';
    second_used := second_used + 1;
    day_used := day_used + 1;
    month_used := month_used + 1;
    UPDATE counters c SET second_at = admit_call.second_ends - interval '1 second', second_used = admit_call.second_used,
      day = today, day_used = admit_call.day_used, month = this_month, month_used = admit_call.month_used
      WHERE c.key_id = called_key;
    INSERT INTO usage_log AS l (reseller_id, customer_id, key_id, day, route, status, calls)
      VALUES (k.reseller_id, k.customer_id, called_key, today, called_route, 0, 1)
      ON CONFLICT (reseller_id, key_id, day, route, status) DO UPDATE SET calls = l.calls + 1;
    IF k.last_used_at IS NULL OR k.last_used_at < instant - interval '1 second' THEN
      UPDATE secrets SET last_used_at = instant WHERE id = called_with;
    END IF;
  END $$`;

/**
 * Moves counted calls to how they were answered. The sum over the statuses of a day stays what the counter says. A batch
 * that arrives twice is recorded once; batches follow each other, so that two never wait for one another's rows.
 */
const recordAnswers = `
  CREATE FUNCTION record_answers(batch uuid, answers jsonb) RETURNS boolean
  LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    PERFORM pg_advisory_xact_lock(hashtext('api-keys: usage'));
    INSERT INTO recorded_batches (id, recorded_at) VALUES (batch, clock_timestamp()) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RETURN false; END IF;
    INSERT INTO usage_log AS l (reseller_id, customer_id, key_id, day, route, status, calls, refused)
      SELECT k.reseller_id, k.customer_id, k.id, a.day, a.route, a.status, sum(a.calls), sum(a.refused)
        FROM jsonb_to_recordset(answers) AS a ("keyId" uuid, day date, route text, status smallint, calls bigint, refused bigint)
        JOIN keys k ON k.id = a."keyId"
        GROUP BY 1, 2, 3, 4, 5, 6
      ON CONFLICT (reseller_id, key_id, day, route, status)
        DO UPDATE SET calls = l.calls + excluded.calls, refused = l.refused + excluded.refused;
    UPDATE usage_log l SET calls = l.calls - a.calls
      FROM (SELECT "keyId", day, route, sum(calls) AS calls
        FROM jsonb_to_recordset(answers) AS r ("keyId" uuid, day date, route text, calls bigint)
        GROUP BY 1, 2, 3) a JOIN keys k ON k.id = a."keyId"
      WHERE l.reseller_id = k.reseller_id AND l.key_id = k.id AND l.day = a.day AND l.route = a.route AND l.status = 0 AND a.calls > 0;
    RETURN true;
  END $$`;

export default defineMigration({
  async up(db) {
    await db.run(admitCall);
    await db.run(recordAnswers);
  },
  async down(db) {
    await db.run('DROP FUNCTION admit_call; DROP FUNCTION record_answers');
  },
});

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
  CREATE FUNCTION admit_call(called_key uuid, called_with uuid, called_route text) RETURNS jsonb
  LANGUAGE plpgsql AS $$
  DECLARE
    counter counters;
    k keys;
    secret secrets;
    instant timestamptz;
    today date;
    this_month date;
    day_ends timestamptz;
    month_ends timestamptz;
    refused boolean;
  BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    SELECT * INTO counter FROM counters WHERE key_id = called_key FOR UPDATE;
    IF NOT FOUND THEN
      INSERT INTO counters (key_id) VALUES (called_key) ON CONFLICT DO NOTHING;
      SELECT * INTO counter FROM counters WHERE key_id = called_key FOR UPDATE;
    END IF;
    SELECT * INTO k FROM keys WHERE id = called_key;
    SELECT * INTO secret FROM secrets WHERE id = called_with;
    instant := clock_timestamp();
    IF k.id IS NULL OR secret.key_id IS DISTINCT FROM k.id OR k.revoked_at <= instant OR k.expires_at <= instant OR secret.expires_at <= instant THEN
      RETURN jsonb_build_object('outcome', 'ended', 'now', instant, 'day', (instant AT TIME ZONE 'UTC')::date, 'limits', '[]'::jsonb);
    END IF;

    today := greatest((instant AT TIME ZONE 'UTC')::date, counter.day);
    this_month := date_trunc('month', today)::date;
    IF counter.day < today THEN counter.day_used := 0; END IF;
    IF counter.month < this_month THEN counter.month_used := 0; END IF;
    IF instant >= counter.second_at + interval '1 second' OR instant < counter.second_at THEN
      counter.second_at := instant;
      counter.second_used := 0;
    END IF;
    refused := coalesce(counter.month_used >= k.monthly_quota, false)
      OR coalesce(counter.day_used >= k.daily_quota, false)
      OR coalesce(counter.second_used >= k.rate_per_second, false);

    IF NOT refused THEN
      counter.second_used := counter.second_used + 1;
      counter.day_used := counter.day_used + 1;
      counter.month_used := counter.month_used + 1;
      UPDATE counters SET second_at = counter.second_at, second_used = counter.second_used,
        day = today, day_used = counter.day_used, month = this_month, month_used = counter.month_used
        WHERE key_id = called_key;
      INSERT INTO usage_log AS l (reseller_id, customer_id, key_id, day, route, status, calls)
        VALUES (k.reseller_id, k.customer_id, called_key, today, called_route, 0, 1)
        ON CONFLICT (reseller_id, key_id, day, route, status) DO UPDATE SET calls = l.calls + 1;
      IF secret.last_used_at IS NULL OR secret.last_used_at < instant - interval '1 second' THEN
        UPDATE secrets SET last_used_at = instant WHERE id = called_with;
      END IF;
    END IF;

    day_ends := (today + 1)::timestamp AT TIME ZONE 'UTC';
    month_ends := (this_month + interval '1 month') AT TIME ZONE 'UTC';
    RETURN jsonb_build_object(
      'outcome', CASE WHEN refused THEN 'refused' ELSE 'admitted' END, 'now', instant, 'day', today,
      'limits', (SELECT coalesce(jsonb_agg(jsonb_build_object('window', w, 'quota', q, 'used', u, 'windowSeconds', s, 'resetsAt', e)), '[]')
        FROM (VALUES
          ('second', k.rate_per_second::bigint, counter.second_used, 1, counter.second_at + interval '1 second'),
          ('day', k.daily_quota, counter.day_used, 86400, day_ends),
          ('month', k.monthly_quota, counter.month_used,
            extract(epoch FROM month_ends - this_month::timestamp AT TIME ZONE 'UTC')::int, month_ends)
        ) AS limits (w, q, u, s, e) WHERE q IS NOT NULL));
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

import { defineMigration } from '@isp/sdk/data';

/**
 * `reaped`: ended by us, not by the NAS, so that a later packet of the session opens it again. The `…_base` columns hold
 * what was counted before the NAS began its counters anew.
 * The index's condition is worded so that only the query it is for fits it (see `isOpen` of the step before last).
 */
const columns = `
  ALTER TABLE radacct
    ADD reaped boolean NOT NULL DEFAULT false,
    ADD reopened_at timestamptz(3),
    ADD input_base bigint NOT NULL DEFAULT 0,
    ADD output_base bigint NOT NULL DEFAULT 0;
  CREATE INDEX radacct_open_session_id ON radacct (acctsessionid)
    WHERE coalesce(acctstoptime, '-infinity') = '-infinity';`;

/**
 * Counters that fall while the session's time grows were begun anew: what was counted stays and the new count comes on
 * top. Without a greater time the packet is a late or repeated one, which changes nothing. Zero means "not told".
 */
const counters = `
  CREATE FUNCTION counter_base(total bigint, base bigint, told bigint, newer boolean) RETURNS bigint
  LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN newer AND told > 0 AND base + told < total THEN total ELSE base END $$;
  CREATE FUNCTION counter_total(total bigint, base bigint, told bigint, newer boolean) RETURNS bigint
  LANGUAGE sql IMMUTABLE AS $$ SELECT CASE
    WHEN newer AND told > 0 AND base + told < total THEN total + told
    WHEN base > 0 AND NOT newer THEN total
    ELSE greatest(total, base + coalesce(told, 0)) END $$;`;

/** A NAS that starts a session under an id has no other session under it: what is open so was lost at a reboot. */
const closeReused = `
  CREATE FUNCTION close_reused(r accounting_record) RETURNS SETOF session_news LANGUAGE plpgsql AS $$
  BEGIN
    RETURN QUERY
    UPDATE radacct SET acctstoptime = coalesce(acctupdatetime, acctstarttime), acctterminatecause = 'NAS-Reboot', reaped = true
    WHERE acctsessionid = r.session_id AND coalesce(acctstoptime, '-infinity') = '-infinity'
      AND host(nasipaddress) = host(r.nas_address) AND acctuniqueid <> r.unique_id AND acctstarttime < r.at
    RETURNING 'closed', id, username, customer_id, reseller_id, nas_id, NULL::integer;
  END $$;`;

/** Addresses once known stay. A session the NAS ended is not touched; one that we ended opens again. */
export const continueSession = `
  CREATE FUNCTION continue_session(r accounting_record) RETURNS session_news LANGUAGE plpgsql AS $$
  DECLARE
    news session_news;
  BEGIN
    UPDATE radacct SET
      acctinterval = CASE WHEN r.kind = 'stop' THEN acctinterval
        ELSE extract(epoch FROM r.at - coalesce(acctupdatetime, acctstarttime)) END,
      acctupdatetime = greatest(acctupdatetime, r.at),
      acctstoptime = CASE WHEN r.kind = 'stop' THEN r.at END,
      acctterminatecause = CASE WHEN r.kind = 'stop' THEN r.cause WHEN NOT reaped THEN acctterminatecause END,
      connectinfo_stop = CASE WHEN r.kind = 'stop' THEN r.connect_info END,
      acctsessiontime = greatest(acctsessiontime, r.seconds),
      acctinputoctets = counter_total(acctinputoctets, input_base, r.input, r.seconds > acctsessiontime),
      acctoutputoctets = counter_total(acctoutputoctets, output_base, r.output, r.seconds > acctsessiontime),
      input_base = counter_base(acctinputoctets, input_base, r.input, r.seconds > acctsessiontime),
      output_base = counter_base(acctoutputoctets, output_base, r.output, r.seconds > acctsessiontime),
      framedipaddress = coalesce(r.ip, framedipaddress), framedipv6address = coalesce(r.ip6, framedipv6address),
      framedipv6prefix = coalesce(r.prefix6, framedipv6prefix),
      delegatedipv6prefix = coalesce(r.delegated6, delegatedipv6prefix),
      reopened_at = CASE WHEN reaped AND r.kind <> 'stop' THEN r.at ELSE reopened_at END,
      reaped = false
    WHERE acctuniqueid = r.unique_id AND (coalesce(acctstoptime, 'infinity') = 'infinity'
      OR (reaped AND r.at > coalesce(acctupdatetime, acctstarttime)))
    RETURNING CASE WHEN r.kind = 'stop' THEN 'closed' WHEN old.reaped THEN 'reopened' END,
      id, username, customer_id, reseller_id, nas_id
      INTO news.change, news.id, news.login, news.customer_id, news.reseller_id, news.nas_id;
    RETURN CASE WHEN FOUND THEN news ELSE insert_session(r) END;
  END $$;`;

/** Takes the place of `account`, which the version before goes on calling until it is gone. */
export const account = `
  CREATE FUNCTION account_records(records json) RETURNS SETOF session_news LANGUAGE plpgsql SET enable_seqscan = off AS $$
  DECLARE
    r accounting_record;
    news session_news;
  BEGIN
    FOR r IN SELECT * FROM json_populate_recordset(NULL::accounting_record, records) LOOP
      IF r.kind = 'start' THEN RETURN QUERY SELECT * FROM close_reused(r); END IF;
      news := CASE r.kind
        WHEN 'start' THEN start_session(r)
        WHEN 'interim' THEN continue_session(r)
        WHEN 'stop' THEN continue_session(r)
        ELSE close_sessions(r) END;
      IF news.change IS NOT NULL THEN RETURN NEXT news; END IF;
    END LOOP;
  END $$;`;

/** Ends open sessions nobody has heard of since an instant, as of when they were last heard of; deletes none. */
const reap = `
  CREATE FUNCTION reap_sessions(silent_since timestamptz, at_most integer) RETURNS SETOF session_news
  LANGUAGE plpgsql AS $$
  BEGIN
    RETURN QUERY
    UPDATE radacct SET acctstoptime = coalesce(acctupdatetime, acctstarttime), acctterminatecause = 'Lost-Service', reaped = true
    WHERE radacctid IN (
      SELECT radacctid FROM radacct
      WHERE acctstoptime IS NULL AND coalesce(acctupdatetime, acctstarttime) < silent_since
      LIMIT at_most FOR UPDATE SKIP LOCKED)
    RETURNING 'closed', id, username, customer_id, reseller_id, nas_id, NULL::integer;
  END $$;`;

/** What is shown of sessions; `beforeOnline` is one more state. */
function sessionsView(beforeOnline = ''): string {
  return `
  CREATE OR REPLACE VIEW sessions WITH (security_invoker = true) AS
    SELECT id, username AS login, service_id, customer_id, reseller_id, nas_id,
      CASE WHEN acctstoptime IS NOT NULL THEN 'closed'
        WHEN coalesce(acctupdatetime, acctstarttime) < now() - interval '30 minutes' THEN 'stale'
        WHEN coalesce(acctupdatetime, acctstarttime) < now() - interval '15 minutes' THEN 'quiet'
        ${beforeOnline} ELSE 'online' END AS state,
      acctstarttime AS started_at, coalesce(acctupdatetime, acctstarttime) AS updated_at, acctstoptime AS stopped_at,
      host(framedipaddress) AS framed_ip, coalesce(acctinputoctets, 0) AS input_bytes,
      coalesce(acctoutputoctets, 0) AS output_bytes, nullif(acctterminatecause, '') AS terminate_cause
    FROM radacct;`;
}

export default defineMigration({
  async up(db) {
    await db.run(columns + counters + closeReused + continueSession + account + reap);
    await db.run(sessionsView(`WHEN reopened_at IS NOT NULL THEN 'reopened'`));
  },
  async down(db) {
    await db.run(`${sessionsView()}
      DROP FUNCTION account_records, reap_sessions, continue_session, close_reused, counter_total, counter_base;
      DROP INDEX radacct_open_session_id;
      ALTER TABLE radacct DROP reaped, DROP reopened_at, DROP input_base, DROP output_base;
    `);
  },
});

import { defineMigration } from '@isp/sdk/data';
import {
  continueOne,
  formerAccount,
  formerContinueOne,
  formerOwner,
} from './former/accounting-one-by-one.ts';

/** Indexes that come with FreeRADIUS and serve nothing here: another of the same first column serves it too. */
const doubles = 'DROP INDEX radacct_active_session_idx, radacct_start_user_idx;';
const formerDoubles = `
  CREATE INDEX radacct_active_session_idx ON radacct (AcctUniqueId) WHERE AcctStopTime IS NULL;
  CREATE INDEX radacct_start_user_idx ON radacct (AcctStartTime, UserName);`;

/** Whether no two of them are of one session, and none of a whole NAS: then their order does not matter. */
export const tellApart = `
  CREATE FUNCTION tell_apart(told accounting_record[]) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT count(*) > 1 AND bool_and(kind IN ('start', 'interim', 'stop')) AND count(DISTINCT unique_id) = count(*)
      AND count(DISTINCT session_id) = count(*) FROM unnest(told) $$;`;

/**
 * Starts whose session id somebody else has open on the NAS, as after a reboot. A sub-query with a LIMIT is asked once for each: joined, the
 * plan made while there are no sessions would read all that are open.
 */
const reusing = `
  CREATE FUNCTION reusing(told accounting_record[]) RETURNS SETOF accounting_record LANGUAGE plpgsql AS $$
  BEGIN
    RETURN QUERY SELECT r.* FROM unnest(told) AS r WHERE r.kind = 'start' AND (
      SELECT true FROM radacct WHERE acctsessionid = r.session_id AND coalesce(acctstoptime, '-infinity') = '-infinity'
        AND acctuniqueid <> r.unique_id LIMIT 1);
  END $$;`;

/** Reports and ends of sessions that are known; the others are left to the caller. */
const continueSessions = `
  CREATE FUNCTION continue_sessions(told accounting_record[]) RETURNS TABLE (told_id text, news session_news)
  LANGUAGE plpgsql AS $$
  BEGIN
    RETURN QUERY
    UPDATE radacct a SET
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
    FROM unnest(told) AS r
    WHERE r.kind IN ('interim', 'stop') AND acctuniqueid = r.unique_id
      AND (coalesce(acctstoptime, 'infinity') = 'infinity' OR (reaped AND r.at > coalesce(acctupdatetime, acctstarttime)))
    RETURNING r.unique_id, ROW(CASE WHEN r.kind = 'stop' THEN 'closed' WHEN old.reaped THEN 'reopened' END,
      a.id, username, customer_id, reseller_id, a.nas_id, NULL)::session_news;
  END $$;`;

/** Sessions that begin and nobody has heard of; whose they are is looked up for all at once, as \`own_session\` does for one. */
const beginSessions = `
  CREATE FUNCTION begin_sessions(told accounting_record[]) RETURNS TABLE (told_id text, news session_news)
  LANGUAGE plpgsql AS $$
  #variable_conflict use_column
  BEGIN
    RETURN QUERY WITH place AS MATERIALIZED (
      SELECT nas_id, nas_address, CASE WHEN EXISTS (SELECT FROM nas n WHERE n.nas_id = p.nas_id AND n.identifier <> '')
        THEN nas_id ELSE coalesce(nas_of(host(nas_address), ''), nas_id) END AS is_of
      FROM (SELECT DISTINCT nas_id, nas_address FROM unnest(told)) AS p
    )
    INSERT INTO radacct AS a (acctsessionid, acctuniqueid, username, nasipaddress, nas_id, nasportid, nasporttype,
      acctstarttime, acctupdatetime, acctsessiontime, acctauthentic, connectinfo_start, acctinputoctets, acctoutputoctets,
      calledstationid, callingstationid, servicetype, framedprotocol, framedipaddress, framedipv6address,
      framedipv6prefix, delegatedipv6prefix, class, start_seen, service_id, customer_id, reseller_id)
    SELECT r.session_id, r.unique_id, r.login, r.nas_address, place.is_of, r.port, r.port_type,
      r.at, r.at, r.seconds, r.authentic, r.connect_info, r.input, r.output,
      r.called, r.calling, r.service_type, r.framed_protocol, r.ip, r.ip6,
      r.prefix6, r.delegated6, r.class, true, s.service_id, s.customer_id, s.reseller_id
    FROM unnest(told) AS r
    JOIN place ON place.nas_address = r.nas_address AND place.nas_id IS NOT DISTINCT FROM r.nas_id
    LEFT JOIN LATERAL (
      SELECT service_id, customer_id, reseller_id FROM subscribers WHERE login = r.login
      ORDER BY state = 'terminated', updated_at DESC LIMIT 1
    ) AS s ON true
    WHERE r.kind = 'start'
    ON CONFLICT (acctuniqueid) DO NOTHING
    RETURNING acctuniqueid::text, ROW('started', a.id, username, a.customer_id, a.reseller_id, a.nas_id, NULL)::session_news;
  END $$;
  DROP TRIGGER own_session ON radacct;
  CREATE TRIGGER own_session BEFORE INSERT ON radacct
    FOR EACH ROW WHEN (NEW.service_id IS NULL) EXECUTE FUNCTION own_session();`;

/**
 * Records of different sessions are stored in three statements, however many they are; those that remain, and records
 * whose order matters, one by one (32 at a time: 166 → 94 µs a record).
 */
export const account = `
  CREATE OR REPLACE FUNCTION account_records(records json) RETURNS SETOF session_news LANGUAGE plpgsql
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
  DECLARE
    told accounting_record[] := array(SELECT t FROM json_populate_recordset(NULL::accounting_record, records) AS t);
    done text[] := '{}';
    one record;
    r accounting_record;
    news session_news;
  BEGIN
    IF tell_apart(told) THEN
      FOR r IN SELECT * FROM reusing(told) LOOP RETURN QUERY SELECT * FROM close_reused(r); END LOOP;
      FOR one IN SELECT * FROM continue_sessions(told) UNION ALL SELECT * FROM begin_sessions(told) LOOP
        done := done || one.told_id;
        news := one.news;
        IF news.change IS NOT NULL THEN RETURN NEXT news; END IF;
      END LOOP;
      told := array(SELECT t FROM unnest(told) AS t WHERE t.unique_id <> ALL (done));
    END IF;
    FOREACH r IN ARRAY told LOOP
      IF r.kind = 'start' THEN RETURN QUERY SELECT * FROM close_reused(r); END IF;
      news := CASE r.kind
        WHEN 'start' THEN start_session(r)
        WHEN 'interim' THEN continue_session(r)
        WHEN 'stop' THEN continue_session(r)
        ELSE close_sessions(r) END;
      IF news.change IS NOT NULL THEN RETURN NEXT news; END IF;
    END LOOP;
  END $$;`;

export default defineMigration({
  up: (db) =>
    db.run(doubles + tellApart + reusing + continueSessions + beginSessions + continueOne + account),
  down: (db) =>
    db.run(`${formerDoubles}${formerAccount}${formerContinueOne}${formerOwner}
      DROP FUNCTION begin_sessions, continue_sessions, reusing, tell_apart;
    `),
});

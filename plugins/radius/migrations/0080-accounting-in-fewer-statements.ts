import { defineMigration } from '@isp/sdk/data';
import { account as formerAccount, tellApart } from './0060-accounting-together.ts';

/** What was asked of every batch is asked when it can matter: whether sessions begin, and which records remain. */
const account = `
  CREATE OR REPLACE FUNCTION account_records(records json) RETURNS SETOF session_news LANGUAGE plpgsql
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
  DECLARE
    told accounting_record[] := array(SELECT t FROM json_populate_recordset(NULL::accounting_record, records) AS t);
    apart boolean;
    begins boolean;
    done text[];
    tidings session_news[];
    r accounting_record;
    news session_news;
  BEGIN
    SELECT count(*) > 1 AND bool_and(kind IN ('start', 'interim', 'stop')) AND count(DISTINCT unique_id) = count(*)
        AND count(DISTINCT session_id) = count(*), bool_or(kind = 'start') INTO apart, begins FROM unnest(told);
    IF apart THEN
      IF begins THEN
        FOR r IN SELECT * FROM reusing(told) LOOP RETURN QUERY SELECT * FROM close_reused(r); END LOOP;
        SELECT array_agg(told_id), array_agg(c.news) FILTER (WHERE (c.news).change IS NOT NULL) INTO done, tidings
          FROM (SELECT * FROM continue_sessions(told) UNION ALL SELECT * FROM begin_sessions(told)) AS c;
      ELSE
        SELECT array_agg(told_id), array_agg(c.news) FILTER (WHERE (c.news).change IS NOT NULL) INTO done, tidings
          FROM continue_sessions(told) AS c;
      END IF;
      IF tidings IS NOT NULL THEN RETURN QUERY SELECT * FROM unnest(tidings); END IF;
      IF cardinality(done) = cardinality(told) THEN RETURN; END IF;
      IF done IS NOT NULL THEN told := array(SELECT t FROM unnest(told) AS t WHERE t.unique_id <> ALL (done)); END IF;
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
  up: (db) => db.run(`${account} DROP FUNCTION tell_apart;`),
  down: (db) => db.run(tellApart + formerAccount),
});

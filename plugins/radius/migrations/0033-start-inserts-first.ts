import { defineMigration } from '@isp/sdk/data';

/** The two changes of a row that is there already, as they were made before each insertion. */
const changes = `
    UPDATE radacct SET acctuniqueid = acctuniqueid || '.' || radacctid
      WHERE acctuniqueid = r.unique_id AND acctstoptime IS NOT NULL
        AND r.at > acctstoptime + CASE WHEN start_seen THEN interval '0' ELSE interval '30 seconds' END;
    UPDATE radacct SET acctstarttime = least(acctstarttime, r.at), connectinfo_start = r.connect_info, start_seen = true
      WHERE acctuniqueid = r.unique_id AND coalesce(acctstoptime, 'infinity') = 'infinity' AND NOT start_seen;`;

/** A Start is nearly always of a session nobody has heard of: only when there is a row under its id is that looked at. */
const startSession = (first: string) => `
  CREATE OR REPLACE FUNCTION start_session(r accounting_record) RETURNS session_news LANGUAGE plpgsql AS $$
  DECLARE
    news session_news;
  BEGIN
    ${first}
    ${changes}
    RETURN insert_session(r);
  END $$;`;

export default defineMigration({
  up: (db) =>
    db.run(startSession('news := insert_session(r); IF news.change IS NOT NULL THEN RETURN news; END IF;')),
  down: (db) => db.run(startSession('')),
});

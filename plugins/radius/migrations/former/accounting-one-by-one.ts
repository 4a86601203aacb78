/** One record as a list of one; a session nobody has heard of is taken as begun. */
export const continueOne = `
  CREATE OR REPLACE FUNCTION continue_session(r accounting_record) RETURNS session_news LANGUAGE plpgsql AS $$
  DECLARE
    one record;
  BEGIN
    SELECT * INTO one FROM continue_sessions(ARRAY[r]);
    IF NOT FOUND THEN RETURN insert_session(r); END IF;
    RETURN one.news;
  END $$;`;

/** As it was when each record was a statement of its own. */
export const formerContinueOne = `
  CREATE OR REPLACE FUNCTION continue_session(r accounting_record) RETURNS session_news LANGUAGE plpgsql AS $$
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

export const formerAccount = `
  DROP FUNCTION account_records(json);
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

export const formerOwner = `
  DROP TRIGGER own_session ON radacct;
  CREATE TRIGGER own_session BEFORE INSERT ON radacct FOR EACH ROW EXECUTE FUNCTION own_session();`;

import { account, continueSession } from '../0005-session-states.ts';

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
export const formerContinueOne = continueSession.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION');

export const formerAccount = `DROP FUNCTION account_records(json);${account}`;

export const formerOwner = `
  DROP TRIGGER own_session ON radacct;
  CREATE TRIGGER own_session BEFORE INSERT ON radacct FOR EACH ROW EXECUTE FUNCTION own_session();`;

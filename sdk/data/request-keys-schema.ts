/**
 * Table and functions behind `Idempotency-Key`, in the schema `kernel`, which has `kernel.calling_plugin()` already. The
 * caller of a function is the plugin whose login it uses: it gets answers of its own only.
 *
 * A key goes through: claimed (by a run, in a process, for a while) → committed (the run has changed something; what its
 * transaction answered is kept) → answered. A run whose process ended before it changed anything loses its key to the
 * next one. One that goes on afterwards can begin no transaction any more (`hold_key` raises 40001), and while one is open
 * nobody takes the key.
 *
 * What is only claimed or noted as answered is not waited for on disk (`synchronous_commit`): a crash of the server ends
 * the run too, and leaves the key as if that step had not come.
 */
export const requestKeysSchema = `
  CREATE TABLE kernel.idempotency_keys (
    caller text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    plugin text NOT NULL,
    body bytea NOT NULL,
    run uuid NOT NULL,
    process text NOT NULL,
    lease_until timestamptz(3) NOT NULL,
    committed boolean NOT NULL DEFAULT false,
    answered boolean NOT NULL DEFAULT false,
    answer bytea,
    claimed_at timestamptz(3) NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, key)
  );
  CREATE INDEX idempotency_keys_age ON kernel.idempotency_keys (claimed_at);
  COMMENT ON COLUMN kernel.idempotency_keys.body IS 'keyed hash of action and params';
  COMMENT ON COLUMN kernel.idempotency_keys.process IS 'application_name of the process that works on it';
  COMMENT ON COLUMN kernel.idempotency_keys.answer IS 'encrypted; until it is answered: what the last transaction answered';

  CREATE FUNCTION kernel.claim_key(of_caller text, of_key text, of_body bytea, by_run uuid, lease_ms integer)
  RETURNS TABLE (state text, kept bytea)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    known kernel.idempotency_keys;
    owner text := kernel.calling_plugin();
    worker text := current_setting('application_name');
    held boolean;
    lease timestamptz := clock_timestamp() + make_interval(secs => lease_ms / 1000.0);
  BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    LOOP
      INSERT INTO kernel.idempotency_keys (caller, key, plugin, body, run, process, lease_until)
      VALUES (of_caller, of_key, owner, of_body, by_run, worker, lease) ON CONFLICT (caller, key) DO NOTHING;
      IF FOUND THEN
        RETURN QUERY SELECT 'yours', NULL::bytea;
        RETURN;
      END IF;
      held := NOT pg_try_advisory_xact_lock(hashtext('kernel.idempotency_keys'), hashtext(of_caller || ' ' || of_key));
      SELECT * INTO known FROM kernel.idempotency_keys k WHERE k.caller = of_caller AND k.key = of_key;
      EXIT WHEN FOUND;
    END LOOP;
    IF held OR known.claimed_at > now() - interval '24 hours' THEN
      IF known.plugin IS DISTINCT FROM owner OR known.body <> of_body THEN
        RETURN QUERY SELECT 'other', NULL::bytea;
        RETURN;
      ELSIF known.answered THEN
        RETURN QUERY SELECT 'answered', known.answer;
        RETURN;
      ELSIF held OR (known.lease_until > clock_timestamp()
        AND EXISTS (SELECT FROM pg_stat_activity a WHERE a.application_name = known.process)) THEN
        RETURN QUERY SELECT 'running', NULL::bytea;
        RETURN;
      ELSIF known.committed THEN
        RETURN QUERY SELECT 'committed', known.answer;
        RETURN;
      END IF;
    END IF;
    UPDATE kernel.idempotency_keys k
    SET plugin = owner, body = of_body, run = by_run, process = worker, lease_until = lease, committed = false,
      answered = false, answer = NULL, claimed_at = now()
    WHERE k.caller = of_caller AND k.key = of_key;
    RETURN QUERY SELECT 'yours', NULL::bytea;
  END $$;

  -- With the BEGIN of each transaction of a run.
  CREATE FUNCTION kernel.hold_key(of_caller text, of_key text, by_run uuid)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtext('kernel.idempotency_keys'), hashtext(of_caller || ' ' || of_key));
    IF NOT EXISTS (SELECT FROM kernel.idempotency_keys k WHERE k.caller = of_caller AND k.key = of_key AND k.run = by_run) THEN
      RAISE EXCEPTION 'another request has taken over this idempotency key' USING ERRCODE = '40001';
    END IF;
  END $$;

  -- In the run's own transaction, with its COMMIT. While none has changed anything there is nothing to keep.
  CREATE FUNCTION kernel.keep_key(of_caller text, of_key text, by_run uuid, its_answer bytea)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF pg_current_xact_id_if_assigned() IS NULL AND NOT EXISTS (
      SELECT FROM kernel.idempotency_keys k WHERE k.caller = of_caller AND k.key = of_key AND k.committed) THEN
      RETURN;
    END IF;
    UPDATE kernel.idempotency_keys k SET committed = true, answer = its_answer
    WHERE k.caller = of_caller AND k.key = of_key AND k.run = by_run AND k.plugin = kernel.calling_plugin();
  END $$;

  -- Without an answer the one kept by the transaction is it; false when there is none.
  CREATE FUNCTION kernel.answer_key(of_caller text, of_key text, by_run uuid, its_answer bytea)
  RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    noted boolean;
  BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    UPDATE kernel.idempotency_keys k
    SET answer = coalesce(its_answer, k.answer), answered = coalesce(its_answer, k.answer) IS NOT NULL
    WHERE k.caller = of_caller AND k.key = of_key AND k.run = by_run AND k.plugin = kernel.calling_plugin()
    RETURNING k.answered INTO noted;
    RETURN coalesce(noted, true);
  END $$;

  -- The run has failed: the key is free again, unless something of it has been committed; then the failure is the answer.
  CREATE FUNCTION kernel.fail_key(of_caller text, of_key text, by_run uuid, its_failure bytea)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    PERFORM set_config('synchronous_commit', 'off', true);
    DELETE FROM kernel.idempotency_keys k WHERE k.caller = of_caller AND k.key = of_key AND k.run = by_run
      AND k.plugin = kernel.calling_plugin() AND NOT k.committed;
    IF NOT FOUND THEN
      PERFORM kernel.answer_key(of_caller, of_key, by_run, its_failure);
    END IF;
  END $$;

  REVOKE ALL ON FUNCTION kernel.claim_key, kernel.hold_key, kernel.keep_key, kernel.answer_key, kernel.fail_key
    FROM PUBLIC;
`;

/** Lets a plugin's login use them. */
export function requestKeysGrants(login: string): string {
  const functions = 'kernel.claim_key, kernel.hold_key, kernel.keep_key, kernel.answer_key, kernel.fail_key';
  return `GRANT EXECUTE ON FUNCTION ${functions} TO ${login};`;
}

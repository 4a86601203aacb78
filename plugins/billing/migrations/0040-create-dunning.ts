import { defineMigration, followCustomers, secureRows, sharedRows, unfollowCustomers } from '@isp/sdk/data';
import { defaultPolicyId } from '../dunning/default-policy.ts';

const owner = { reseller: 'reseller_id', customer: 'customer_id' };
const tables = ['dunning_cases', 'dunning_reminders', 'dunning_promises', 'dunning_holds', 'dunning_blocks'];

/** Policies, and what is done about customers who do not pay. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE dunning_policies (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        customer_type text CHECK (customer_type IN ('residential', 'business')),
        tag text,
        reminder_days jsonb NOT NULL,
        remind_time text NOT NULL,
        block_after_days integer NOT NULL CHECK (block_after_days >= 0),
        block_time text NOT NULL,
        hours_after_reminder integer NOT NULL CHECK (hours_after_reminder >= 24),
        deactivate_after_days integer NOT NULL CHECK (deactivate_after_days >= 0),
        deactivation text NOT NULL CHECK (deactivation IN ('mark', 'cancel')),
        tolerance_minor bigint NOT NULL CHECK (tolerance_minor >= 0),
        promise_every_days integer NOT NULL CHECK (promise_every_days >= 0),
        promise_max_days integer NOT NULL CHECK (promise_max_days > 0),
        block_without_address boolean NOT NULL,
        exempt_tags jsonb NOT NULL,
        calendar jsonb NOT NULL,
        late_fee jsonb,
        reconnection_fee jsonb,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL
      );
      INSERT INTO dunning_policies VALUES ('${defaultPolicyId}', 'All customers', NULL, NULL, '[-3, 0]', '00:00', 1,
        '09:00', 24, 31, 'mark', 0, 90, 14, true, '[]', '{"weekend": [6, 7], "holidays": []}', NULL, NULL, now(), now());

      CREATE TABLE dunning_cases (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        policy_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('open', 'closed')),
        stage text NOT NULL CHECK (stage IN ('current', 'overdue', 'blocked', 'deactivated')),
        debt_minor bigint NOT NULL CHECK (debt_minor >= 0),
        currency text NOT NULL,
        oldest_invoice_id uuid,
        next_step text CHECK (next_step IN ('remind', 'block', 'deactivate')),
        next_at timestamptz(3),
        reasons jsonb NOT NULL,
        exclusion text,
        promised_until date,
        wish text NOT NULL CHECK (wish IN ('free', 'blocked', 'ended')),
        wish_version integer NOT NULL,
        carried_version integer NOT NULL,
        look_at timestamptz(3) NOT NULL,
        blocked_at timestamptz(3),
        deactivated_at timestamptz(3),
        created_at timestamptz(3) NOT NULL,
        closed_at timestamptz(3),
        updated_at timestamptz(3) NOT NULL,
        CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
        UNIQUE (reseller_id, id)
      );
      CREATE UNIQUE INDEX dunning_cases_open ON dunning_cases (reseller_id, customer_id) WHERE status = 'open';
      CREATE INDEX dunning_cases_of_customer ON dunning_cases (reseller_id, customer_id, created_at, id);
      CREATE INDEX dunning_cases_by_customer ON dunning_cases (customer_id);
      CREATE INDEX dunning_cases_by_age ON dunning_cases (created_at, id);
      CREATE INDEX dunning_cases_to_look_at ON dunning_cases (look_at, id) WHERE status = 'open';

      CREATE TABLE dunning_reminders (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        invoice_id uuid NOT NULL,
        step integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('automatic', 'manual')),
        status text NOT NULL CHECK (status IN ('asked', 'on-its-way', 'left', 'failed', 'dropped', 'no-address')),
        reason text,
        delivery_id uuid,
        asked_at timestamptz(3) NOT NULL,
        left_at timestamptz(3)
      );
      CREATE UNIQUE INDEX dunning_reminders_once ON dunning_reminders (reseller_id, invoice_id, step) WHERE kind = 'automatic';
      CREATE INDEX dunning_reminders_of_customer ON dunning_reminders (reseller_id, customer_id, asked_at);
      CREATE INDEX dunning_reminders_by_customer ON dunning_reminders (customer_id);

      CREATE TABLE dunning_promises (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        case_id uuid NOT NULL,
        until date NOT NULL,
        made_on date NOT NULL,
        note text,
        recorded_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL
      );
      CREATE INDEX dunning_promises_of_customer ON dunning_promises (reseller_id, customer_id, made_on);
      CREATE INDEX dunning_promises_by_customer ON dunning_promises (customer_id);

      CREATE TABLE dunning_holds (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL CHECK (customer_id = id),
        reseller_id uuid NOT NULL,
        reason text NOT NULL,
        until date,
        set_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL
      );
      CREATE INDEX dunning_holds_of_customer ON dunning_holds (reseller_id, customer_id);

      CREATE TABLE dunning_blocks (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        case_id uuid NOT NULL,
        service_id uuid NOT NULL,
        version integer NOT NULL,
        blocked_at timestamptz(3) NOT NULL,
        released_at timestamptz(3)
      );
      CREATE UNIQUE INDEX dunning_blocks_once ON dunning_blocks (reseller_id, case_id, version, service_id);
      CREATE INDEX dunning_blocks_of_customer ON dunning_blocks (reseller_id, customer_id, blocked_at);
      CREATE INDEX dunning_blocks_by_customer ON dunning_blocks (customer_id);
    `);
    await sharedRows(db, 'dunning_policies');
    for (const table of tables) await secureRows(db, table, owner);
    await followCustomers(db, tables);
  },
  async down(db) {
    await unfollowCustomers(db, tables);
    for (const table of [...tables, 'dunning_policies']) await db.run(`DROP TABLE ${table}`);
  },
});

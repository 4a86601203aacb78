import { defineMigration, followCustomers, secureRows, sharedRows, unfollowCustomers } from '@isp/sdk/data';
import { defaultLegalEntityId } from '../contract/legal-entity.ts';

/** Who bills (legal entities with their number series), what is added (taxes), and who is billed (accounts). */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE legal_entities (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        address jsonb,
        vat_number text,
        terms_days integer NOT NULL CHECK (terms_days BETWEEN 0 AND 365),
        language text NOT NULL,
        tax_ids jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL
      );
      CREATE TABLE number_series (
        id uuid PRIMARY KEY,
        legal_entity_id uuid NOT NULL REFERENCES legal_entities,
        kind text NOT NULL CHECK (kind IN ('invoice', 'credit-note')),
        prefix text NOT NULL,
        next_number bigint NOT NULL CHECK (next_number > 0),
        UNIQUE (legal_entity_id, kind)
      );
      INSERT INTO legal_entities VALUES
        ('${defaultLegalEntityId}', 'ISP', NULL, NULL, 14, 'en', '[]', now(), now());
      INSERT INTO number_series VALUES
        (uuidv7(), '${defaultLegalEntityId}', 'invoice', 'INV-', 1),
        (uuidv7(), '${defaultLegalEntityId}', 'credit-note', 'CN-', 1);
      -- Who may issue is a matter of permissions; the series itself is the ISP's, also for a reseller's documents.
      CREATE FUNCTION take_numbers(entity uuid, of_kind text, wanted integer)
      RETURNS TABLE (series_prefix text, following bigint) LANGUAGE plpgsql AS $$
      DECLARE
        caller text := coalesce(current_setting('isp.scope', true), '');
      BEGIN
        PERFORM set_config('isp.scope', 'system', true);
        RETURN QUERY UPDATE number_series s SET next_number = s.next_number + wanted
          WHERE s.legal_entity_id = entity AND s.kind = of_kind RETURNING s.prefix, s.next_number;
        PERFORM set_config('isp.scope', caller, true);
      END $$;
      CREATE TABLE taxes (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        rate_percent text NOT NULL,
        inclusive boolean NOT NULL,
        place text,
        valid_from date NOT NULL,
        valid_to date,
        created_at timestamptz(3) NOT NULL
      );
      CREATE TABLE billing_accounts (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        legal_entity_id uuid NOT NULL,
        type text NOT NULL,
        currency text NOT NULL,
        timezone text NOT NULL,
        cycle_day integer NOT NULL CHECK (cycle_day BETWEEN 1 AND 31),
        terms_days integer CHECK (terms_days BETWEEN 0 AND 365),
        language text,
        tax_ids jsonb,
        tax_exemption jsonb,
        recipient jsonb NOT NULL,
        status text NOT NULL CHECK (status IN ('active', 'parked')),
        parked_reason text,
        next_bill_on date,
        usage_until date,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        CHECK (id = customer_id)
      );
      CREATE INDEX billing_accounts_of_reseller ON billing_accounts (reseller_id, customer_id);
      CREATE INDEX billing_accounts_due ON billing_accounts (next_bill_on, id);
    `);
    for (const table of ['legal_entities', 'number_series', 'taxes']) await sharedRows(db, table);
    await secureRows(db, 'billing_accounts', { reseller: 'reseller_id', customer: 'customer_id' });
    await followCustomers(db, ['billing_accounts']);
  },
  async down(db) {
    await unfollowCustomers(db, ['billing_accounts']);
    await db.run(
      `DROP TABLE billing_accounts; DROP TABLE taxes; DROP FUNCTION take_numbers;
        DROP TABLE number_series; DROP TABLE legal_entities`,
    );
  },
});

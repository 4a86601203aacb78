import { defineMigration, followCustomers, secureRows, unfollowCustomers } from '@isp/sdk/data';

const tables = ['documents', 'document_lines'];

/** Invoices and credit notes. A draft has its lines in itself; what is issued has rows for them and stays as it is. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE documents (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        legal_entity_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('invoice', 'credit-note')),
        status text NOT NULL CHECK (status IN ('draft', 'issued', 'paid', 'void')),
        origin text NOT NULL CHECK (origin IN ('recurring', 'manual', 'correction', 'void')),
        number text,
        sequence bigint,
        currency text NOT NULL,
        bill_on date,
        event_seq bigint,
        issued_on date,
        due_on date,
        net_minor bigint NOT NULL,
        tax_minor bigint NOT NULL,
        gross_minor bigint NOT NULL,
        settled_minor bigint NOT NULL DEFAULT 0,
        taxes jsonb NOT NULL,
        recipient jsonb NOT NULL,
        language text NOT NULL,
        reason text,
        credits_id uuid,
        run_id uuid,
        draft_lines jsonb,
        created_at timestamptz(3) NOT NULL,
        issued_at timestamptz(3),
        CHECK (gross_minor = net_minor + tax_minor),
        CHECK (CASE WHEN kind = 'invoice' THEN settled_minor BETWEEN 0 AND gross_minor
          ELSE settled_minor BETWEEN gross_minor AND 0 END),
        CHECK ((status = 'draft') = (sequence IS NULL AND number IS NULL AND issued_at IS NULL AND due_on IS NULL)),
        CHECK ((status = 'draft') = (draft_lines IS NOT NULL)),
        UNIQUE (reseller_id, id)
      );
      CREATE UNIQUE INDEX documents_numbers ON documents (legal_entity_id, kind, sequence);
      COMMENT ON INDEX documents_numbers IS 'Unique in the installation: the law asks for one row of numbers per legal entity.';
      CREATE INDEX documents_of_customer ON documents (reseller_id, customer_id, created_at, id);
      CREATE INDEX documents_by_customer ON documents (customer_id, created_at, id);
      CREATE INDEX documents_by_age ON documents (kind, created_at, id);
      CREATE INDEX documents_unsettled ON documents (customer_id) WHERE status = 'issued';

      CREATE TABLE document_lines (
        id uuid PRIMARY KEY,
        document_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        position integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('recurring', 'credit', 'charge', 'usage', 'manual')),
        text text NOT NULL,
        service_id uuid,
        key text NOT NULL,
        "from" date,
        "to" date,
        days integer,
        denominator_days integer,
        amount_minor bigint NOT NULL,
        currency text NOT NULL,
        taxes jsonb NOT NULL,
        credit_of uuid,
        gives_back boolean NOT NULL DEFAULT false,
        CHECK ((kind = 'credit') = (credit_of IS NOT NULL)),
        FOREIGN KEY (reseller_id, document_id) REFERENCES documents (reseller_id, id) ON UPDATE CASCADE
      );
      CREATE INDEX document_lines_of_document ON document_lines (reseller_id, document_id, position);
      CREATE INDEX document_lines_by_document ON document_lines (document_id);
      CREATE INDEX document_lines_by_customer ON document_lines (customer_id);

      CREATE FUNCTION keep_issued() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        -- What follows from payments and credit notes, and whose it is.
        free text[] := ARRAY['settled_minor', 'status', 'reseller_id'];
      BEGIN
        IF OLD.status = 'draft' THEN
          RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
        END IF;
        IF TG_OP = 'UPDATE' AND NEW.status <> 'draft' AND to_jsonb(NEW) - free = to_jsonb(OLD) - free THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'document % is issued and never changes; correct it by a credit note', OLD.number;
      END $$;
      CREATE FUNCTION keep_whole() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM added a JOIN documents d ON d.id = a.document_id
            WHERE d.xmin <> pg_current_xact_id()::xid) THEN
          RAISE EXCEPTION 'lines are added with their document only, and never later';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER keep_whole AFTER INSERT ON document_lines REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION keep_whole();
      CREATE TRIGGER keep_issued BEFORE UPDATE OR DELETE ON documents
        FOR EACH ROW EXECUTE FUNCTION keep_issued();
      CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON document_lines
        FOR EACH ROW EXECUTE FUNCTION keep_rows();
    `);
    for (const table of tables)
      await secureRows(db, table, { reseller: 'reseller_id', customer: 'customer_id' });
    await followCustomers(db, tables);
  },
  async down(db) {
    await unfollowCustomers(db, tables);
    await db.run(
      'DROP TABLE document_lines; DROP TABLE documents; DROP FUNCTION keep_issued; DROP FUNCTION keep_whole',
    );
  },
});

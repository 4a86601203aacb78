import { defineMigration, followCustomers, secureRows, unfollowCustomers } from '@isp/sdk/data';

/** What is agreed with customers beside tariffs: discounts, instalments, waivers. Rows are added and never changed; an end is a row. */
export default defineMigration({
  async up(db) {
    await db.run(`
      CREATE TABLE agreements (
        id uuid PRIMARY KEY,
        seq bigint NOT NULL DEFAULT nextval(pg_get_serial_sequence('billing_events', 'seq')),
        customer_id uuid NOT NULL,
        reseller_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('discount', 'instalments', 'waiver', 'end')),
        of_id uuid,
        service_id uuid,
        text text NOT NULL,
        effective_on date NOT NULL,
        terms jsonb NOT NULL,
        coupon_id uuid,
        recorded_by jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        CHECK ((kind = 'end') = (of_id IS NOT NULL)),
        CHECK (kind <> 'waiver' OR service_id IS NOT NULL)
      );
      COMMENT ON COLUMN agreements.seq IS 'In one row with billing_events: a document knows what was there before it.';
      CREATE INDEX agreements_of_customer ON agreements (reseller_id, customer_id, created_at, id);
      CREATE INDEX agreements_by_customer ON agreements (customer_id);
      CREATE UNIQUE INDEX agreements_end_once ON agreements (reseller_id, of_id) WHERE of_id IS NOT NULL;
      CREATE UNIQUE INDEX agreements_coupon_once ON agreements (reseller_id, customer_id, coupon_id)
        WHERE coupon_id IS NOT NULL;
      CREATE TABLE coupons (
        id uuid PRIMARY KEY,
        reseller_id uuid NOT NULL,
        code text NOT NULL CHECK (code = upper(code)),
        text text NOT NULL,
        terms jsonb NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        max_redemptions integer CHECK (max_redemptions > 0),
        redeemed integer NOT NULL DEFAULT 0 CHECK (redeemed <= coalesce(max_redemptions, redeemed)),
        created_at timestamptz(3) NOT NULL,
        UNIQUE (reseller_id, code)
      );
      -- Who redeems a code knows it; the list of codes is the ISP's alone.
      CREATE FUNCTION take_coupon(wanted text, today date) RETURNS jsonb LANGUAGE plpgsql AS $$
      DECLARE
        caller text := coalesce(current_setting('isp.scope', true), '');
        found coupons;
      BEGIN
        PERFORM set_config('isp.scope', 'system', true);
        UPDATE coupons c SET redeemed = c.redeemed + 1
          WHERE c.code = upper(wanted) AND today >= c.valid_from AND today <= coalesce(c.valid_to, today)
            AND c.redeemed < coalesce(c.max_redemptions, c.redeemed + 1)
          RETURNING c.* INTO found;
        PERFORM set_config('isp.scope', caller, true);
        RETURN CASE WHEN found.id IS NULL THEN NULL ELSE to_jsonb(found) END;
      END $$;
      ALTER TABLE document_lines ADD COLUMN discounts jsonb;
    `);
    await secureRows(db, 'agreements', { reseller: 'reseller_id', customer: 'customer_id' });
    await secureRows(db, 'coupons', { reseller: 'reseller_id' });
    await db.run(`CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON agreements
      FOR EACH ROW EXECUTE FUNCTION keep_rows()`);
    await followCustomers(db, ['agreements']);
  },
  async down(db) {
    await unfollowCustomers(db, ['agreements']);
    await db.run(`ALTER TABLE document_lines DROP COLUMN discounts; DROP FUNCTION take_coupon;
      DROP TABLE coupons; DROP TABLE agreements`);
  },
});

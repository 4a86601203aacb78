import { defineMigration, dropWords, keepWords } from '@isp/sdk/data';

/** What `q` finds customers by, ids in other systems included; they are kept beside the customer for that. */
export default defineMigration({
  async up(db) {
    await db.run(`
      ALTER TABLE customers ADD COLUMN other_ids text;
      CREATE FUNCTION keep_other_ids() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        customer uuid := coalesce(NEW.customer_id, OLD.customer_id);
      BEGIN
        UPDATE customers SET other_ids = (
          SELECT string_agg(external_id, ' ' ORDER BY external_id) FROM external_ids WHERE customer_id = customer
        ) WHERE id = customer;
        RETURN NULL;
      END $$;
      CREATE TRIGGER keep_other_ids AFTER INSERT OR DELETE OR UPDATE OF external_id ON external_ids
        FOR EACH ROW EXECUTE FUNCTION keep_other_ids();
      UPDATE customers SET other_ids = known.ids FROM (
        SELECT customer_id, string_agg(external_id, ' ' ORDER BY external_id) AS ids FROM external_ids GROUP BY customer_id
      ) AS known WHERE known.customer_id = customers.id;
    `);
    const text = ['name', 'email', 'external_id', 'other_ids', 'searchable_fields'];
    await keepWords(db, 'customers', { text, numbers: ['phone'] });
  },
  async down(db) {
    await dropWords(db, 'customers');
    await db.run(`
      DROP TRIGGER keep_other_ids ON external_ids;
      DROP FUNCTION keep_other_ids;
      ALTER TABLE customers DROP COLUMN other_ids;
    `);
  },
});

import { rootResellerId } from '@isp/sdk';
import { defineMigration, followCustomers, type MigrationDatabase, unfollowCustomers } from '@isp/sdk/data';

const logs = ['radacct', 'radpostauth'];

/** Rows of logins nobody has belong to the ISP itself. The trigger fires behind the one that looks for the login's owner. */
const rootOwner = `
  CREATE FUNCTION own_by_isp() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.reseller_id := '${rootResellerId}';
    RETURN NEW;
  END $$;`;

function neverNull(db: MigrationDatabase, table: string): Promise<void> {
  return db.run(`
    CREATE TRIGGER root_owner BEFORE INSERT ON ${table} FOR EACH ROW
      WHEN (NEW.reseller_id IS NULL) EXECUTE FUNCTION own_by_isp();
    UPDATE ${table} SET reseller_id = '${rootResellerId}' WHERE reseller_id IS NULL;
    ALTER TABLE ${table} ALTER reseller_id SET DEFAULT '${rootResellerId}', ALTER reseller_id SET NOT NULL;
    DROP INDEX IF EXISTS ${table}_owner;
  `);
}

const keys = `
  CREATE INDEX IF NOT EXISTS subscribers_owner ON subscribers (reseller_id, customer_id);
  COMMENT ON INDEX subscribers_login IS 'Unique in the installation: RADIUS knows a subscriber by nothing else.';
  COMMENT ON INDEX radacct_acctuniqueid_key IS 'Unique in the installation: made of the session id and the NAS.';`;

export default defineMigration({
  async up(db) {
    await db.run(rootOwner);
    for (const table of logs) await neverNull(db, table);
    await db.run(keys);
    await followCustomers(db, ['subscribers']);
  },
  async down(db) {
    await unfollowCustomers(db, ['subscribers']);
    for (const table of logs) {
      await db.run(`
        DROP TRIGGER root_owner ON ${table};
        ALTER TABLE ${table} ALTER reseller_id DROP NOT NULL, ALTER reseller_id DROP DEFAULT;
      `);
    }
    await db.run(`
      DROP FUNCTION own_by_isp;
      COMMENT ON INDEX subscribers_login IS NULL;
      COMMENT ON INDEX radacct_acctuniqueid_key IS NULL;
    `);
  },
});

import { defineMigration, type MigrationDatabase, secureRows, systemRowsOnly } from '@isp/sdk/data';

/**
 * The tables of FreeRADIUS 3.2 exactly as its PostgreSQL schema makes them (Debian's `freeradius-postgresql`,
 * `mods-config/sql/main/postgresql/schema.sql`). What is ours comes in the next migration.
 */
const checkAndReplyTables = (['radcheck', 'radreply', 'radgroupcheck', 'radgroupreply'] as const)
  .map((table) => {
    const owner = table.startsWith('radgroup') ? 'GroupName' : 'UserName';
    const operator = table.endsWith('check') ? '==' : '=';
    return `
      CREATE TABLE ${table} (
        id serial PRIMARY KEY,
        ${owner} text NOT NULL DEFAULT '',
        Attribute text NOT NULL DEFAULT '',
        op varchar(2) NOT NULL DEFAULT '${operator}',
        Value text NOT NULL DEFAULT ''
      );
      CREATE INDEX ${table}_${owner} ON ${table} (${owner}, Attribute);`;
  })
  .join('');

const otherTables = `
  CREATE TABLE radusergroup (
    id serial PRIMARY KEY,
    UserName text NOT NULL DEFAULT '',
    GroupName text NOT NULL DEFAULT '',
    priority integer NOT NULL DEFAULT 0
  );
  CREATE INDEX radusergroup_UserName ON radusergroup (UserName);
  CREATE TABLE radpostauth (
    id bigserial PRIMARY KEY,
    username text NOT NULL,
    pass text,
    reply text,
    CalledStationId text,
    CallingStationId text,
    authdate timestamp with time zone NOT NULL DEFAULT now(),
    Class text
  );
  CREATE INDEX radpostauth_username_idx ON radpostauth (username);
  CREATE INDEX radpostauth_class_idx ON radpostauth (Class);
  CREATE TABLE nas (
    id serial PRIMARY KEY,
    nasname text NOT NULL,
    shortname text NOT NULL,
    type text NOT NULL DEFAULT 'other',
    ports integer,
    secret text NOT NULL,
    server text,
    community text,
    description text
  );
  CREATE INDEX nas_nasname ON nas (nasname);
  CREATE TABLE nasreload (
    NASIPAddress inet PRIMARY KEY,
    ReloadTime timestamp with time zone NOT NULL
  );`;

const accountingTable = `
  CREATE TABLE radacct (
    RadAcctId bigserial PRIMARY KEY,
    AcctSessionId text NOT NULL,
    AcctUniqueId text NOT NULL UNIQUE,
    UserName text,
    Realm text,
    NASIPAddress inet NOT NULL,
    NASPortId text,
    NASPortType text,
    AcctStartTime timestamp with time zone,
    AcctUpdateTime timestamp with time zone,
    AcctStopTime timestamp with time zone,
    AcctInterval bigint,
    AcctSessionTime bigint,
    AcctAuthentic text,
    ConnectInfo_start text,
    ConnectInfo_stop text,
    AcctInputOctets bigint,
    AcctOutputOctets bigint,
    CalledStationId text,
    CallingStationId text,
    AcctTerminateCause text,
    ServiceType text,
    FramedProtocol text,
    FramedIPAddress inet,
    FramedIPv6Address inet,
    FramedIPv6Prefix inet,
    FramedInterfaceId text,
    DelegatedIPv6Prefix inet,
    Class text
  );
  CREATE INDEX radacct_active_session_idx ON radacct (AcctUniqueId) WHERE AcctStopTime IS NULL;
  CREATE INDEX radacct_bulk_close ON radacct (NASIPAddress, AcctStartTime) WHERE AcctStopTime IS NULL;
  CREATE INDEX radacct_start_user_idx ON radacct (AcctStartTime, UserName);
  CREATE INDEX radacct_calss_idx ON radacct (Class);`;

const secretTables = [
  'radcheck',
  'radreply',
  'radgroupcheck',
  'radgroupreply',
  'radusergroup',
  'nas',
  'nasreload',
];

/** A log or session row belongs to whoever the login belongs to; the columns are filled by triggers. */
async function addOwners(db: MigrationDatabase, table: string): Promise<void> {
  await db.run(
    `ALTER TABLE ${table} ADD service_id uuid, ADD customer_id uuid, ADD reseller_id uuid, ADD nas_id uuid`,
  );
  await secureRows(db, table, { reseller: 'reseller_id', customer: 'customer_id' });
}

export default defineMigration({
  async up(db) {
    await db.run(checkAndReplyTables + otherTables + accountingTable);
    for (const table of secretTables) await systemRowsOnly(db, table);
    for (const table of ['radacct', 'radpostauth']) await addOwners(db, table);
  },
  async down(db) {
    await db.run(`DROP TABLE ${[...secretTables, 'radacct', 'radpostauth'].join(', ')}`);
  },
});

import type { Client } from 'pg';
import type { PluginRole } from './plugin-role.ts';

/**
 * Makes a plugin's schema and roles, or brings them up to date. The login role may read and write rows and call the
 * kernel's functions; it owns nothing, cannot truncate and cannot pass row-level security by.
 */
export async function ensurePluginSchema(client: Client, role: PluginRole): Promise<void> {
  await ensureRole(client, role.owner, role.ownerPassword);
  await ensureRole(client, role.login, role.loginPassword);
  const { schema, owner, login } = role;
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${owner};
    REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC;
    GRANT USAGE ON SCHEMA ${schema} TO ${login};
    GRANT USAGE ON SCHEMA kernel TO ${login};
    GRANT EXECUTE ON FUNCTION kernel.enqueue, kernel.publish, kernel.set_timer, kernel.clear_timer, kernel.first_time
      TO ${login};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA ${schema}
      GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${login};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA ${schema} GRANT USAGE ON SEQUENCES TO ${login};
  `);
}

async function ensureRole(client: Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  const rights = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS';
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${name} ${verb === 'CREATE' ? rights : 'LOGIN'} PASSWORD '${password}'`);
  if (verb === 'CREATE') await client.query(`GRANT ${name} TO CURRENT_USER WITH INHERIT TRUE, SET TRUE`);
  const schema = name.replace(/_owner$/, '');
  await client.query(`
    ALTER ROLE ${name} SET search_path = ${schema};
    ALTER ROLE ${name} SET statement_timeout = '${name === schema ? '30s' : '0'}';
    ALTER ROLE ${name} SET idle_in_transaction_session_timeout = '60s';
  `);
}

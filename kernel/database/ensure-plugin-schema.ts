import { keyValueGrants, requestKeysGrants, roleRights, schemaGrants } from '@isp/sdk/runtime';
import type { Client } from 'pg';
import { auditGrants } from './audit-grants.ts';
import type { PluginRole } from './plugin-role.ts';

/**
 * Makes a plugin's schema and roles, or brings them up to date. The login role may read and write rows and call the
 * kernel's functions; it owns nothing, cannot truncate and cannot pass row-level security by.
 */
export async function ensurePluginSchema(
  client: Client,
  role: PluginRole,
  rights: { keepsAudit: boolean },
): Promise<void> {
  await ensureRole(client, role.owner, role.ownerPassword);
  await ensureRole(client, role.login, role.loginPassword);
  await client.query(`
    ${schemaGrants(role)}
    GRANT USAGE ON SCHEMA kernel TO ${role.login};
    GRANT EXECUTE ON FUNCTION kernel.enqueue, kernel.publish, kernel.set_timer, kernel.clear_timer, kernel.first_time,
      kernel.enqueue_many, kernel.publish_many TO ${role.login};
    ${keyValueGrants(role.login)}
    ${auditGrants(role, rights)}
    ${requestKeysGrants(role.login)}
    GRANT USAGE ON SCHEMA kernel TO ${role.owner};
    GRANT EXECUTE ON FUNCTION kernel.note_migration, kernel.forget_migration TO ${role.owner};
  `);
}

/**
 * No parallel workers: the planner cannot see through row-level security and started two of them for a page's count,
 * 20 ms instead of 3 ms on 100,000 rows.
 */
async function ensureRole(client: Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(
    `${verb} ROLE ${name} ${verb === 'CREATE' ? roleRights : 'LOGIN'} PASSWORD '${password}'`,
  );
  if (verb === 'CREATE') await client.query(`GRANT ${name} TO CURRENT_USER WITH INHERIT TRUE, SET TRUE`);
  const schema = name.replace(/_owner$/, '');
  await client.query(`
    ALTER ROLE ${name} SET search_path = ${schema};
    ALTER ROLE ${name} SET statement_timeout = '${name === schema ? '30s' : '0'}';
    ALTER ROLE ${name} SET idle_in_transaction_session_timeout = '60s';
    ALTER ROLE ${name} SET max_parallel_workers_per_gather = 0;
  `);
}

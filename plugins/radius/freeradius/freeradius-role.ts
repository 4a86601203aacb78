import { escapeLiteral } from './escape-literal.ts';

/** The database role FreeRADIUS logs in with. */
export interface FreeRadiusRole {
  /** Default `isp_freeradius`. */
  readonly name?: string;
  readonly password: string;
}

/** The name of the role unless another one is wished. */
export const defaultRoleName = 'isp_freeradius';

/**
 * SQL that makes the role, or brings it up to date; for an administrator of the database, since plugins may not make
 * roles. Its sessions begin in scope `system`, so row-level security shows them every row of the tables they are
 * granted, and they are granted these tables only.
 */
export function freeRadiusRoleSql({ name = defaultRoleName, password }: FreeRadiusRole): string {
  return `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${escapeLiteral(name)}) THEN CREATE ROLE ${quoted(name)}; END IF;
END $$;
ALTER ROLE ${quoted(name)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${escapeLiteral(password)};
ALTER ROLE ${quoted(name)} SET search_path = plugin_radius;
ALTER ROLE ${quoted(name)} SET isp.scope = 'system';
ALTER ROLE ${quoted(name)} SET statement_timeout = '10s';
GRANT USAGE ON SCHEMA plugin_radius TO ${quoted(name)};
SET search_path = plugin_radius;
GRANT SELECT ON radcheck, radreply, radusergroup, radgroupcheck, radgroupreply, nas, nas_addresses TO ${quoted(name)};
GRANT SELECT (login, service_id, customer_id, reseller_id, state, updated_at) ON subscribers TO ${quoted(name)};
GRANT EXECUTE ON FUNCTION account_packet, sessions_elsewhere TO ${quoted(name)};
GRANT INSERT ON radpostauth TO ${quoted(name)};
GRANT USAGE ON SEQUENCE radpostauth_id_seq TO ${quoted(name)};
RESET search_path;
`;
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

/** The name of the database role Kamailio logs in with. */
export const kamailioRole = 'isp_kamailio';

/**
 * SQL that makes the role, or brings it up to date; for an administrator of the database, since plugins may not make roles. It reads
 * three views and the columns below them, and writes nothing. Its sessions begin in scope `system`, so row-level security shows
 * it every account.
 *
 * @param password letters and digits only
 */
export function kamailioRoleSql(password: string): string {
  return `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${kamailioRole}') THEN CREATE ROLE ${kamailioRole}; END IF;
END $$;
ALTER ROLE ${kamailioRole} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '${password}';
ALTER ROLE ${kamailioRole} SET search_path = plugin_voice;
ALTER ROLE ${kamailioRole} SET isp.scope = 'system';
ALTER ROLE ${kamailioRole} SET default_transaction_read_only = on;
ALTER ROLE ${kamailioRole} SET statement_timeout = '5s';
GRANT USAGE ON SCHEMA plugin_voice TO ${kamailioRole};
GRANT SELECT (username, realm, ha1, ha1b, numbers, state) ON plugin_voice.sip_accounts TO ${kamailioRole};
GRANT SELECT ON plugin_voice.subscriber, plugin_voice.dbaliases, plugin_voice.version TO ${kamailioRole};
`;
}

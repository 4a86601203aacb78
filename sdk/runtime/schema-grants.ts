/** Names of a plugin's schema and of its two database roles. */
export interface SchemaRoles {
  readonly schema: string;
  /** Logs in for the running plugin; owns nothing. */
  readonly login: string;
  /** Owns the schema; logs in for migrations only. */
  readonly owner: string;
}

/** What both roles may not do: pass row-level security by, or make roles and databases. */
export const roleRights = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS';

/** The names for a plugin, by its id. */
export function schemaRoles(plugin: string): SchemaRoles {
  const schema = `plugin_${plugin.replaceAll('-', '_')}`;
  return { schema, login: schema, owner: `${schema}_owner` };
}

/** SQL that makes the schema and lets the login role read and write rows, but neither own nor truncate anything. */
export function schemaGrants({ schema, owner, login }: SchemaRoles): string {
  return `
    CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${owner};
    REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC;
    GRANT USAGE ON SCHEMA ${schema} TO ${login};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA ${schema}
      GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${login};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA ${schema} GRANT USAGE ON SEQUENCES TO ${login};
  `;
}

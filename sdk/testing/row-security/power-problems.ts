import type { Query } from '../database/test-database.ts';

interface Roles {
  readonly schema: string;
  readonly login: string;
  readonly owner: string;
}

/** What would let the running plugin pass the policies by; each a sentence that says what to do. */
export async function powerProblems(query: Query, roles: Roles): Promise<string[]> {
  const rows = await query(powers(roles));
  return rows.map(({ problem }) => String(problem));
}

function powers({ login, schema, owner }: Roles): string {
  const here = `'${schema}'::regnamespace`;
  const role = `'${login}'::regrole`;
  return `
    SELECT 'role ' || rolname || ': is a superuser, passes row-level security by, or may make roles and databases; take that away'
        AS problem
      FROM pg_roles WHERE rolname IN ('${login}', '${owner}')
        AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)
    UNION ALL SELECT 'role ${login}: is a member of ' || roleid::regrole || ', whose rights it could take; revoke that'
      FROM pg_auth_members WHERE member = ${role}
    UNION ALL SELECT 'schema ' || nspname || ': the login role owns it or may make things in it; revoke that'
      FROM pg_namespace WHERE oid = ${here} AND (nspowner = ${role} OR has_schema_privilege(${role}, oid, 'CREATE'))
    UNION ALL SELECT 'table ' || relname || ': belongs to the login role; make it in a migration'
      FROM pg_class WHERE relowner = ${role}
    UNION ALL SELECT 'function ' || proname || ': belongs to the login role; make it in a migration'
      FROM pg_proc WHERE proowner = ${role}
    UNION ALL SELECT 'table ' || relname || ': the login role may TRUNCATE it, which no policy stops; revoke that'
      FROM pg_class WHERE relnamespace = ${here} AND relkind IN ('r', 'p')
        AND has_table_privilege(${role}, oid, 'TRUNCATE')
    UNION ALL SELECT 'table ' || relname || ': the login role may put triggers on it or reference it; revoke that'
      FROM pg_class WHERE relnamespace = ${here} AND relkind IN ('r', 'p')
        AND (has_table_privilege(${role}, oid, 'TRIGGER') OR has_table_privilege(${role}, oid, 'REFERENCES'))
    UNION ALL SELECT 'view ' || relname || ': reads with its owner''s rights; make it WITH (security_invoker = true)'
      FROM pg_class WHERE relnamespace = ${here} AND relkind = 'v'
        AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)
    UNION ALL SELECT 'materialized view ' || relname || ': holds rows that no policy guards; make it a table with policies'
      FROM pg_class WHERE relnamespace = ${here} AND relkind = 'm'
    UNION ALL SELECT 'function ' || proname || ': runs with its owner''s rights; make it SECURITY INVOKER, or pin its '
        || 'search_path to pg_catalog, pg_temp and say why: COMMENT ON FUNCTION ' || proname || ' IS ''Owner''''s rights: …'''
      FROM pg_proc WHERE pronamespace = ${here} AND prosecdef
        AND NOT (coalesce(obj_description(oid, 'pg_proc'), '') ~* '^owner''s rights: .'
          AND coalesce('search_path=pg_catalog, pg_temp' = ANY (proconfig), false))`;
}

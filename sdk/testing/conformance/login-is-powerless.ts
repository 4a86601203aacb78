import type { Fact } from './fact.ts';
import { inMigratedDatabase } from './migrated-database.ts';

/** What would let the running plugin pass the policies by. */
export const loginIsPowerless: Fact = {
  name: 'the login role owns nothing, cannot TRUNCATE, and finds no way round the policies',
  problems: (subject) =>
    inMigratedDatabase(subject, (database) =>
      database.as('superuser', async (query) => {
        const rows = await query(powers(database.roles));
        return rows.map(({ problem }) => String(problem));
      }),
    ),
};

function powers({ login, schema }: { login: string; schema: string }): string {
  const here = `'${schema}'::regnamespace`;
  const role = `'${login}'::regrole`;
  return `
    SELECT 'table ' || relname || ': belongs to the login role; make it in a migration' AS problem
      FROM pg_class WHERE relowner = ${role}
    UNION ALL SELECT 'function ' || proname || ': belongs to the login role; make it in a migration'
      FROM pg_proc WHERE proowner = ${role}
    UNION ALL SELECT 'table ' || relname || ': the login role may TRUNCATE it, which no policy stops; revoke that'
      FROM pg_class WHERE relnamespace = ${here} AND relkind IN ('r', 'p')
        AND has_table_privilege(${role}, oid, 'TRUNCATE')
    UNION ALL SELECT 'view ' || relname || ': reads with its owner''s rights; make it WITH (security_invoker = true)'
      FROM pg_class WHERE relnamespace = ${here} AND relkind = 'v'
        AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)
    UNION ALL SELECT 'function ' || proname || ': runs with its owner''s rights; make it SECURITY INVOKER'
      FROM pg_proc WHERE pronamespace = ${here} AND prosecdef`;
}

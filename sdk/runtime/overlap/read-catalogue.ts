import type { SchemaRoles } from '../schema-grants.ts';
import type { Catalogue, CatalogueQuery, OwnType, Table } from './catalogue.ts';
import { tableQuery } from './table-query.ts';

/** Reads what a plugin's schema offers at this moment, as the transaction that asks sees it. */
export async function readCatalogue(query: CatalogueQuery, roles: SchemaRoles): Promise<Catalogue> {
  const here = `'${roles.schema}'::regnamespace`;
  const tables = await query<Table>(tableQuery(roles));
  const functions = await query<{ signature: string; answer: string }>(`
    SELECT format('%s(%s)', proname, pg_get_function_identity_arguments(oid)) AS signature,
      coalesce(pg_get_function_result(oid), 'nothing') AS answer
    FROM pg_proc WHERE pronamespace = ${here} AND has_function_privilege('${roles.login}', oid, 'EXECUTE')`);
  const types = await query<OwnType & { name: string }>(`
    SELECT typname AS name,
      array(SELECT enumlabel::text FROM pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder) AS labels,
      array(SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contypid = t.oid) AS rules
    FROM pg_type t WHERE typnamespace = ${here} AND typtype IN ('e', 'd')`);
  return {
    tables: new Map(tables.map((table) => [table.name, table])),
    functions: new Map(functions.map(({ signature, answer }) => [signature, answer])),
    types: new Map(types.map(({ name, labels, rules }) => [name, { labels, rules }])),
  };
}

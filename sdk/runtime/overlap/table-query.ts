import type { SchemaRoles } from '../schema-grants.ts';

/** SQL that answers each table of a schema as JSON, in the shape of `Table`. */
export function tableQuery({ schema, login }: SchemaRoles): string {
  return `
    SELECT c.relname AS name, c.relrowsecurity AS guarded,
      CASE c.relkind WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' WHEN 'm' THEN 'view' ELSE 'table' END AS kind,
      ${privileges(login)} AS privileges,
      ${list(columns, 'attnum')} AS columns,
      ${list(constraints, 'name')} AS constraints,
      ${list(uniques, 'name')} AS uniques,
      ${list(policies, 'name')} AS policies,
      array(SELECT tgname::text FROM pg_trigger WHERE tgrelid = c.oid AND NOT tgisinternal AND tgenabled <> 'D')
        AS triggers
    FROM pg_class c
    WHERE c.relnamespace = '${schema}'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')`;
}

function list(rows: string, order: string): string {
  return `(SELECT coalesce(json_agg(x ORDER BY x.${order}), '[]') FROM (${rows}) x)`;
}

function privileges(login: string): string {
  return `array(SELECT p FROM unnest(CASE c.relkind WHEN 'S' THEN array['USAGE']
      ELSE array['SELECT', 'INSERT', 'UPDATE', 'DELETE'] END) p
    WHERE CASE c.relkind WHEN 'S' THEN has_sequence_privilege('${login}', c.oid, p)
      ELSE has_table_privilege('${login}', c.oid, p) END)`;
}

const columns = `
  SELECT a.attname AS name, a.attnum, a.attnum AS number, format_type(a.atttypid, a.atttypmod) AS type,
    a.attnotnull OR t.typnotnull AS "notNull",
    a.atthasdef OR a.attidentity <> '' OR t.typdefault IS NOT NULL AS filled,
    coalesce(pg_get_expr(d.adbin, d.adrelid), t.typdefault) AS fallback,
    a.attgenerated = '' AND a.attidentity <> 'a' AS writable
  FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.attgenerated = ''
  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind <> 'S'`;

/** Constraints that are declared but not enforced hinder nobody. */
const constraints = `
  SELECT k.conname AS name, CASE k.contype WHEN 'c' THEN 'check' WHEN 'f' THEN 'foreign' ELSE 'exclusion' END AS kind,
    array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (k.conkey)) AS columns,
    pg_get_constraintdef(k.oid) AS definition, pg_get_expr(k.conbin, k.conrelid) AS condition,
    (SELECT relname FROM pg_class WHERE oid = k.confrelid) AS target,
    CASE WHEN k.contype = 'f' THEN CASE WHEN k.confdeltype IN ('a', 'r') THEN 'refuse' ELSE 'follow' END END AS "onDelete"
  FROM pg_constraint k
  WHERE k.conrelid = c.oid AND k.contype IN ('c', 'f', 'x') AND k.conenforced`;

const uniques = `
  SELECT n.relname AS name, regexp_replace(pg_get_indexdef(i.indexrelid), '^.*? USING ', '') AS definition,
    array(SELECT a.attname::text FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k (number, place)
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
      WHERE k.place <= i.indnkeyatts ORDER BY k.place) AS columns,
    i.indpred IS NULL AND i.indexprs IS NULL AS plain, NOT i.indnullsnotdistinct AS "nullsDistinct"
  FROM pg_index i JOIN pg_class n ON n.oid = i.indexrelid
  WHERE i.indrelid = c.oid AND i.indisunique AND c.relkind IN ('r', 'p')`;

const policies = `
  SELECT p.polname AS name, p.polpermissive AS permissive,
    concat_ws(' ', p.polcmd::text, p.polroles::text, pg_get_expr(p.polqual, p.polrelid),
      'CHECK', pg_get_expr(p.polwithcheck, p.polrelid)) AS definition
  FROM pg_policy p WHERE p.polrelid = c.oid`;

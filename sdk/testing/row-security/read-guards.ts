import type { Query } from '../database/test-database.ts';

/** One policy of row-level security, as PostgreSQL keeps it. */
export interface Policy {
  readonly name: string;
  /** `*` is all four commands. */
  readonly command: 'r' | 'a' | 'w' | 'd' | '*';
  readonly permissive: boolean;
  /** Empty: the policy gives no such condition. */
  readonly using: string;
  readonly check: string;
}

/** An index of a table: those of the whole table, and unique ones of a part of it. */
export interface Index {
  readonly name: string;
  readonly unique: boolean;
  /** It has a row for each of the table. */
  readonly whole: boolean;
  readonly columns: readonly string[];
  /** Type of the first column. */
  readonly type: string;
  /** Its only column is numbered by a sequence. */
  readonly numbered: boolean;
  readonly comment: string;
}

/** A foreign key to a table whose rows are kept apart by owner. */
export interface OwnedReference {
  readonly name: string;
  readonly columns: readonly string[];
}

/** A table of a plugin, and what stands between its rows and those they do not belong to. */
export interface GuardedTable {
  readonly name: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly policies: readonly Policy[];
  /** Columns that say whose a row is. */
  readonly owners: readonly string[];
  /** Owner columns that may be null. */
  readonly nullable: readonly string[];
  readonly indexes: readonly Index[];
  readonly references: readonly OwnedReference[];
  readonly comment: string;
}

/** Reads the guards of all tables of a schema, by name. Needs a role that sees the catalogue, which every role does. */
export async function readGuards(query: Query, schema: string): Promise<GuardedTable[]> {
  const rows = await query(`
    SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
      ${columnsWhere('true')} AS owners, ${columnsWhere('NOT a.attnotnull')} AS nullable,
      ${policies} AS policies, ${indexes} AS indexes, ${references} AS "references",
      coalesce(obj_description(c.oid, 'pg_class'), '') AS comment
    FROM pg_class c
    WHERE c.relnamespace = '${schema}'::regnamespace AND c.relkind IN ('r', 'p')
    ORDER BY c.relname`);
  return rows as unknown as GuardedTable[];
}

const ownerNames = `('reseller_id', 'customer_id')`;

function columnsWhere(condition: string): string {
  return `array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped
    AND a.attname IN ${ownerNames} AND ${condition} ORDER BY a.attname)`;
}

const policies = `(SELECT coalesce(json_agg(json_build_object('name', p.polname, 'command', p.polcmd,
    'permissive', p.polpermissive, 'using', coalesce(pg_get_expr(p.polqual, p.polrelid), ''),
    'check', coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''))), '[]'::json)
  FROM pg_policy p WHERE p.polrelid = c.oid)`;

const columnsOfIndex = `array(SELECT coalesce(a.attname::text, '(expression)')
  FROM unnest(i.indkey[0:i.indnkeyatts - 1]) WITH ORDINALITY AS k (number, place)
  LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number AND k.number <> 0 ORDER BY k.place)`;

const firstColumn = `(SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = i.indkey[0])`;

const indexes = `(SELECT coalesce(json_agg(json_build_object('name', x.relname, 'unique', i.indisunique, 'whole', i.indpred IS NULL,
    'columns', ${columnsOfIndex}, 'type', (SELECT format_type(a.atttypid, NULL) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum = i.indkey[0]),
    'numbered', i.indnkeyatts = 1 AND coalesce(
      pg_get_serial_sequence(c.oid::regclass::text, ${firstColumn}) IS NOT NULL, false),
    'comment', coalesce(obj_description(x.oid, 'pg_class'), '')) ORDER BY x.relname), '[]'::json)
  FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
  WHERE i.indrelid = c.oid AND (i.indpred IS NULL OR i.indisunique))`;

const references = `(SELECT coalesce(json_agg(json_build_object('name', f.conname, 'columns',
    array(SELECT a.attname::text FROM unnest(f.conkey) WITH ORDINALITY AS k (number, place)
      JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.number ORDER BY k.place))), '[]'::json)
  FROM pg_constraint f WHERE f.contype = 'f' AND f.conrelid = c.oid AND EXISTS (SELECT FROM pg_policy p
    WHERE p.polrelid = f.confrelid AND pg_get_expr(p.polqual, p.polrelid) LIKE '%isp.reseller_ids%'))`;

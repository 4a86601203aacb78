import type { Transaction } from '@isp/sdk';
import type { SharedView, TableView } from '../contract/index.ts';

/** A shared view as it is kept. */
export interface KeptView extends Omit<SharedView, 'removable'> {
  readonly authorId: string;
  /** Whose person the author is. */
  readonly authorReseller: string;
}

const columns = `v.id, v.table_id AS "table", v.role, v.name, v.view, a.id AS "authorId", a.name AS author,
  a.reseller_id AS "authorReseller", a.id = u.id AS own,
  to_char(v.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "updatedAt"`;

/** One sees what one shares, and what is shared with one's roles by the own reseller or one above it. */
const visible = `(a.id = u.id OR (v.role = ANY (u.roles) AND EXISTS (
  SELECT FROM resellers r WHERE r.id = u.reseller_id AND a.reseller_id = ANY (r.path))))`;

const from = `FROM shared_views v JOIN users a ON a.id = v.author_id JOIN users u ON u.id = $1`;

/** Views of a table a user sees, by name. */
export function viewsSeenBy(tx: Transaction, userId: string, table: string): Promise<KeptView[]> {
  return tx.query<KeptView>(
    `SELECT ${columns} ${from} WHERE v.table_id = $2 AND ${visible} ORDER BY v.name, v.id`,
    [userId, table],
  );
}

/** A view with what its author is to a user, whether he sees it or not. */
export async function findView(tx: Transaction, userId: string, id: string): Promise<KeptView | undefined> {
  const [found] = await tx.query<KeptView>(`SELECT ${columns} ${from} WHERE v.id = $2`, [userId, id]);
  return found;
}

/** What is shared. */
export interface NewView {
  readonly id: string;
  readonly table: string;
  readonly role: string;
  readonly name: string;
  readonly view: TableView;
}

/** Keeps a view, in the place of the author's former one of this name; undefined when he has as many as he may. */
export async function putView(
  tx: Transaction,
  authorId: string,
  { id, table, role, name, view, most }: NewView & { readonly most: number },
): Promise<KeptView | undefined> {
  const [kept] = await tx.query<{ id: string }>(
    `INSERT INTO shared_views AS kept (id, author_id, table_id, role, name, view)
     SELECT $1, $2, $3, $4, $5, $6::jsonb
     WHERE (SELECT count(*) FROM shared_views WHERE author_id = $2
       AND NOT (table_id = $3 AND role = $4 AND name = $5)) < $7
     ON CONFLICT ON CONSTRAINT shared_views_once DO UPDATE SET view = EXCLUDED.view, updated_at = now()
     RETURNING kept.id`,
    [id, authorId, table, role, name, JSON.stringify(view), most],
  );
  return kept && findView(tx, authorId, kept.id);
}

export async function removeView(tx: Transaction, id: string): Promise<void> {
  await tx.query('DELETE FROM shared_views WHERE id = $1', [id]);
}

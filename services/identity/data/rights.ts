import type { Transaction } from '@isp/sdk';
import type { UserKind } from '../contract/index.ts';

/** A user with what he may do, as his principal needs it. */
export interface UserRights {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly kind: UserKind;
  readonly roles: string[];
  readonly permissions: string[];
  readonly resellerId: string;
  readonly customerId: string | null;
  /** Of a reseller's user: his own reseller first, then all below. */
  readonly resellerIds: string[] | null;
}

/** Columns of `UserRights` for a user `u`. */
export const rightsColumns = `
  u.id, u.email, u.name, u.kind, u.roles, u.reseller_id AS "resellerId", u.customer_id AS "customerId",
  coalesce((SELECT array_agg(DISTINCT p) FROM roles r, unnest(r.permissions) p
    WHERE r.name = ANY (u.roles) AND u.kind = ANY (r.kinds)), '{}') AS permissions,
  CASE WHEN u.kind = 'reseller' THEN (SELECT array_agg(r.id ORDER BY r.depth, r.id) FROM resellers r
    WHERE r.path @> ARRAY[u.reseller_id]) END AS "resellerIds"`;

/** True for a user `u` who may act: not disabled, and his reseller is not closed. */
export const mayAct = `u.disabled_at IS NULL AND (u.kind <> 'reseller'
  OR EXISTS (SELECT FROM resellers r WHERE r.id = u.reseller_id AND r.status = 'active'))`;

/** A user who may act, with his rights. */
export async function findRights(tx: Transaction, userId: string): Promise<UserRights | undefined> {
  const [user] = await tx.query<UserRights>(
    `SELECT ${rightsColumns} FROM users u WHERE u.id = $1 AND ${mayAct}`,
    [userId],
  );
  return user;
}

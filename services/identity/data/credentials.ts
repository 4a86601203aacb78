import type { Transaction } from '@isp/sdk';
import { mayAct } from './rights.ts';

/** What a login is checked against. */
export interface Credentials {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly kind: 'staff' | 'reseller' | 'customer';
  readonly resellerId: string;
  readonly passwordHash: string | null;
  /** Neither disabled nor of a closed reseller. */
  readonly mayAct: boolean;
}

const columns = `u.id, u.email, u.name, u.kind, u.reseller_id AS "resellerId", u.password_hash AS "passwordHash", (${mayAct}) AS "mayAct"`;

/** E-mails are compared without regard to case. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

export async function findByEmail(tx: Transaction, email: string): Promise<Credentials | undefined> {
  const [found] = await tx.query<Credentials>(`SELECT ${columns} FROM users u WHERE lower(u.email) = $1`, [
    normalEmail(email),
  ]);
  return found;
}

export async function findById(tx: Transaction, id: string): Promise<Credentials | undefined> {
  const [found] = await tx.query<Credentials>(`SELECT ${columns} FROM users u WHERE u.id = $1`, [id]);
  return found;
}

import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { PaymentMethod } from '../contract/index.ts';

/** A method with what only billing and its provider know. */
export interface PaymentMethodRow extends PaymentMethod {
  /** What the provider calls it; never handed out. */
  readonly providerToken: string;
  readonly status: 'active' | 'removed';
  /** The shortest time that was told it is still good for. */
  readonly toldDaysLeft?: number;
}

export const paymentMethods = defineStore<PaymentMethodRow>({
  name: 'payment_methods',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    provider: DataTypes.TEXT,
    kind: DataTypes.TEXT,
    providerToken: DataTypes.TEXT,
    brand: DataTypes.TEXT,
    last4: DataTypes.TEXT,
    expiresOn: DataTypes.DATEONLY,
    isDefault: DataTypes.BOOLEAN,
    status: DataTypes.TEXT,
    toldDaysLeft: DataTypes.INTEGER,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});

/** A method as people see it. */
export function shownMethod({
  providerToken: _,
  status: __,
  toldDaysLeft: ___,
  ...method
}: PaymentMethodRow): PaymentMethod {
  return method;
}

/** A method that may be charged, or undefined. */
export async function findActive(tx: Transaction, id: string): Promise<PaymentMethodRow | undefined> {
  return paymentMethods.find(tx, { id, status: 'active' });
}

/** Active methods that end by a day and of which nobody was told that so few days are left. */
export async function listExpiring(
  tx: Transaction,
  { today, daysLeft }: { today: Temporal.PlainDate; daysLeft: number },
): Promise<{ id: string }[]> {
  return tx.query<{ id: string }>(
    `SELECT id FROM payment_methods
     WHERE status = 'active' AND expires_on BETWEEN $1::date AND $2::date AND coalesce(told_days_left, 9999) > $3
     ORDER BY id`,
    [today.toString(), today.add({ days: daysLeft }).toString(), daysLeft],
  );
}

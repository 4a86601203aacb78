import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';

/** Which of Stripe's customers one of ours is. */
export interface StripeCustomer {
  readonly id: string;
  readonly resellerId: string;
  readonly stripeId: string;
}

export const stripeCustomers = defineStore<StripeCustomer>({
  name: 'stripe_customers',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    stripeId: DataTypes.TEXT,
  },
  owner: { reseller: 'resellerId', customer: 'id' },
});

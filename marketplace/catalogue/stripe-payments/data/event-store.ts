import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';

/** Call-backs that were taken, so that one that comes again does nothing. */
export const takenEvents = defineStore<{ id: string; type: string; receivedAt: string }>({
  name: 'stripe_events',
  columns: {
    id: { type: DataTypes.TEXT, primaryKey: true },
    type: DataTypes.TEXT,
    receivedAt: DataTypes.DATE,
  },
});

/** Forgets what Stripe sends no more: it repeats a call-back for three days, by hand for thirty. */
export async function forgetEventsBefore(tx: Transaction, instant: Temporal.Instant): Promise<void> {
  await tx.query('DELETE FROM stripe_events WHERE received_at < $1', [instant.toString()]);
}

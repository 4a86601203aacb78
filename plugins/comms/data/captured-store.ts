import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { CapturedMessage } from '../contract/index.ts';

/** Messages of sandbox mode. */
export const captured = defineStore<CapturedMessage>({
  name: 'captured_messages',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    at: DataTypes.DATE,
    channel: DataTypes.TEXT,
    deliveryId: DataTypes.UUID,
    template: DataTypes.TEXT,
    from: { type: DataTypes.TEXT, field: 'sender' },
    to: { type: DataTypes.TEXT, field: 'recipient' },
    subject: DataTypes.TEXT,
    text: DataTypes.TEXT,
    html: DataTypes.TEXT,
    messageId: DataTypes.TEXT,
    attachments: DataTypes.JSONB,
  },
  defaultSort: '-at',
});

/** Captured messages that are kept; older ones go. */
const kept = 1_000;

/** Keeps a message; another try of the same delivery takes the place of the one before. */
export async function capture(tx: Transaction, message: CapturedMessage): Promise<void> {
  await captured.remove(tx, { deliveryId: message.deliveryId });
  await captured.insert(tx, message);
  await tx.query(
    'DELETE FROM captured_messages WHERE id IN (SELECT id FROM captured_messages ORDER BY at DESC, id DESC OFFSET $1)',
    [kept],
  );
}

import { defineListener } from '@isp/sdk';
import { quarantineNumbers } from '../data/number-store.ts';
import { voiceServices } from '../data/voice-service-store.ts';

const hoursPerDay = 24;

/** The network has let go of the service: its hashes are forgotten, its numbers wait before somebody else gets them. */
export const onServiceCancelled = defineListener(
  'subscriptions.service-cancelled',
  async (ctx, { serviceId, type, at }) => {
    if (type !== 'voice') return;
    const hours = hoursPerDay * (ctx.config.quarantineDays as number);
    const freeFrom = Temporal.Instant.from(at).add({ hours }).toString();
    await ctx.transaction(async (tx) => {
      const ended = await voiceServices.change(
        tx,
        { serviceId },
        { state: 'ended', ha1Hash: null, ha1bHash: null },
      );
      for (const { customerId, resellerId } of ended) {
        for (const number of await quarantineNumbers(tx, { serviceId, at, freeFrom })) {
          await ctx.publish(tx, 'voice.number-released', { number, serviceId, customerId, resellerId });
        }
      }
    });
  },
);

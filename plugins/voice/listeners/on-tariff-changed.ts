import { defineListener } from '@isp/sdk';
import { noteTariff } from '../data/tariff-history.ts';
import { voiceServices } from '../data/voice-service-store.ts';

/** Calls from now on are rated by the new tariff; earlier ones, whenever they come, by the former. */
export const onTariffChanged = defineListener(
  'subscriptions.service-tariff-changed',
  async (ctx, { serviceId, type, tariffId, at }) => {
    if (type !== 'voice') return;
    await ctx.transaction(async (tx) => {
      const changed = await voiceServices.change(tx, { serviceId }, { tariffId });
      if (changed.length > 0) await noteTariff(tx, { serviceId, tariffId, fromAt: at });
    });
  },
);

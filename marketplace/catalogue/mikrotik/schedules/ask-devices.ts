import { defineSchedule, IspError } from '@isp/sdk';
import { devices } from '../data/device-store.ts';
import { askDevice } from '../router/ask-device.ts';

/** Routers that are asked at the same time. */
const atOnce = 10;

/** Every five minutes: does each router answer? The plugin's health and the list of routers say so. */
export const askDevices = defineSchedule('mikrotik.ask-devices', {
  cron: '*/5 * * * *',
  missed: 'skip',
  async handler(ctx) {
    const waiting = await ctx.transaction((tx) => devices.listAll(tx, {}), { readOnly: true });
    const work = async () => {
      for (let device = waiting.shift(); device; device = waiting.shift()) {
        await askDevice(ctx, device).catch((error: unknown) => {
          if (!(error instanceof IspError)) throw error;
        });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  },
});

import { defineAction, pageOf } from '@isp/sdk';
import { DunningWave, ListWavesParams } from '../../contract/index.ts';
import { shownWave, waves } from '../../data/dunning/wave-store.ts';

/** Lists block waves. */
export const listWaves = defineAction('billing.dunning.waves.list', {
  summary: 'Lists block waves, those of the clock and those of people.',
  permission: 'billing.wave.read',
  rest: 'GET /dunning/waves',
  params: ListWavesParams,
  result: pageOf(DunningWave),
  async handler(ctx, query) {
    const { data, page } = await waves.list(ctx.read, query);
    return { data: data.map(shownWave), page };
  },
});

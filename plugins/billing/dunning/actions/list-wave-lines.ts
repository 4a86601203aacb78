import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { ListWaveLinesParams, WaveLine } from '../../contract/index.ts';
import { waveLines, waves } from '../../data/dunning/wave-store.ts';

/** Lists the lines of a wave, with what became of them. */
export const listWaveLines = defineAction('billing.dunning.waves.lines', {
  summary: 'Lists whom a wave blocks or leaves out, why, and what became of it; also as CSV.',
  permission: 'billing.wave.read',
  rest: 'GET /dunning/waves/{id}/lines',
  params: ListWaveLinesParams,
  result: pageOf(WaveLine),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    await ctx.transaction((tx) => waves.get(tx, id), { readOnly: true });
    return waveLines.list(ctx.read, query, { waveId: id });
  },
});

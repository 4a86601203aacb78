import { defineAction } from '@isp/sdk';
import { DunningWave, StartWaveParams } from '../../contract/index.ts';
import { shownWave } from '../../data/dunning/wave-store.ts';
import { startWave as start } from '../waves/start-wave.ts';

/** Previews who is to be blocked by a day or an instant; nothing happens until it is confirmed. */
export const startWave = defineAction('billing.dunning.waves.start', {
  summary:
    'Previews who is to be blocked by a day or an instant, and who is not and why. Nothing happens until it is confirmed.',
  permission: 'billing.wave.start',
  rest: 'POST /dunning/waves',
  status: 202,
  sensitive: true,
  params: StartWaveParams,
  result: DunningWave,
  example: { asOf: '2026-11-16' },
  handler: (ctx, { asOf }) =>
    ctx.transaction(async (tx) => shownWave(await start(ctx, tx, { asOf, automatic: false }))),
});

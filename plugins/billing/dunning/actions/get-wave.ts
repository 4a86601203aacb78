import { ById, defineAction, platformErrors } from '@isp/sdk';
import { DunningWave } from '../../contract/index.ts';
import { shownWave, waves } from '../../data/dunning/wave-store.ts';

/** Shows a block wave. */
export const getWave = defineAction('billing.dunning.waves.get', {
  summary: 'Shows a block wave: how far it is.',
  permission: 'billing.wave.read',
  rest: 'GET /dunning/waves/{id}',
  params: ById,
  result: DunningWave,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => shownWave(await waves.get(tx, id)), { readOnly: true }),
});

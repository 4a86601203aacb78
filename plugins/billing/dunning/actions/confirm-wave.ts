import { ById, defineAction, platformErrors } from '@isp/sdk';
import { DunningWave, dunningErrors } from '../../contract/index.ts';
import { shownWave, type WaveRow, waves } from '../../data/dunning/wave-store.ts';

/** Carries out what a wave has previewed, in the background. */
export const confirmWave = defineAction('billing.dunning.waves.confirm', {
  summary:
    'Blocks whom a wave has planned, in the background. Whoever has paid or promised meanwhile is refused.',
  permission: 'billing.wave.confirm',
  rest: 'POST /dunning/waves/{id}/confirm',
  status: 202,
  sensitive: true,
  params: ById,
  result: DunningWave,
  errors: [platformErrors.NOT_FOUND, dunningErrors.BILLING_WAVE_NOT_PREVIEWED],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => {
      const { status } = await waves.lock(tx, id);
      if (status !== 'previewed') throw dunningErrors.BILLING_WAVE_NOT_PREVIEWED({ id, status });
      const confirmed = { status: 'confirming', confirmedAt: ctx.clock.now().toString() } as const;
      const [wave] = await waves.change(tx, { id }, confirmed);
      await ctx.enqueue(tx, 'billing.carry-out-wave', { waveId: id }, { key: `carry out wave ${id}` });
      return shownWave(wave as WaveRow);
    }),
});

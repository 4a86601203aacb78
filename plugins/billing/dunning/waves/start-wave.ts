import { type Context, rootResellerId, type Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { type WaveRow, waves } from '../../data/dunning/wave-store.ts';
import { authorOf } from '../../domain/author-of.ts';

/** Makes a wave and has it previewed. */
export async function startWave(
  ctx: Context,
  tx: Transaction,
  about: { asOf: string; automatic: boolean },
): Promise<WaveRow> {
  const wave = await waves.insert(tx, {
    ...{ id: newId(), resellerId: rootResellerId, ...about, status: 'previewing' },
    ...{ planned: 0, excluded: 0, done: 0, refused: 0 },
    startedBy: authorOf(ctx.principal),
    createdAt: ctx.clock.now().toString(),
  });
  await ctx.enqueue(tx, 'billing.preview-wave', { waveId: wave.id }, { key: `preview wave ${wave.id}` });
  return wave;
}

/**
 * Makes a wave of what is due now, unless people do that here (`automaticBlocks`), nothing is due, or one is on its way. One
 * that is stuck for a day holds up nobody.
 */
export async function startDueWave(ctx: Context, tx: Transaction): Promise<void> {
  if (!ctx.config.automaticBlocks) return;
  const now = ctx.clock.now().toString();
  const [due] = await tx.query(
    `SELECT 1 FROM dunning_cases WHERE status = 'open' AND exclusion IS NULL AND next_step IN ('block', 'deactivate')
       AND next_at <= $1 AND NOT EXISTS (
         SELECT 1 FROM dunning_waves WHERE automatic AND status IN ('previewing', 'confirming')
           AND created_at > $1::timestamptz - interval '1 day') LIMIT 1`,
    [now],
  );
  if (due) await startWave(ctx, tx, { asOf: now, automatic: true });
}

import { type DeliveryContext, defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import type { WaveLine } from '../../contract/index.ts';
import { waveLines, waves } from '../../data/dunning/wave-store.ts';
import { isPassing } from '../../domain/is-passing.ts';
import { isTimeLeft } from '../../runs/is-time-left.ts';
import { customerOf, lockDebtor } from '../debtor-of.ts';
import { carryOutLine } from '../waves/carry-out-line.ts';

const perBatch = 20;

/** Carries out what a confirmed wave has planned, line by line, each in its own transaction: a killed process goes on where it was. */
export const carryOutWave = defineJob('billing.carry-out-wave', {
  data: Type.Object({ waveId: Id }),
  async handler(ctx, { waveId }) {
    const since = performance.now();
    const wave = await ctx.transaction((tx) => waves.find(tx, { id: waveId }), { readOnly: true });
    if (wave?.status !== 'confirming') return;
    let isOver = false;
    while (!isOver && isTimeLeft(since)) {
      const lines = await ctx.transaction((tx) => nextLines(tx, waveId), { readOnly: true });
      for (const line of lines) await carryOut(ctx, line);
      isOver = lines.length < perBatch;
    }
    await ctx.transaction(async (tx) => {
      await count(ctx, tx, { waveId, isOver });
      if (!isOver) await ctx.enqueue(tx, 'billing.carry-out-wave', { waveId });
    });
  },
});

type Tx = Parameters<typeof waveLines.find>[0];

function nextLines(tx: Tx, waveId: string): Promise<WaveLine[]> {
  return tx.query<WaveLine>(
    `SELECT id, customer_id AS "customerId" FROM dunning_wave_lines WHERE wave_id = $1 AND status = 'planned'
     ORDER BY id LIMIT ${perBatch}`,
    [waveId],
  );
}

/** What passes by itself is tried again with the job; of a line that fails for good the log says why. */
async function carryOut(ctx: DeliveryContext, line: WaveLine): Promise<void> {
  try {
    const customer = await customerOf(ctx, line.customerId);
    await ctx.transaction(async (tx) =>
      carryOutLine(ctx, tx, { line, debtor: await lockDebtor(tx, customer) }),
    );
  } catch (error) {
    if (isPassing(error)) throw error;
    ctx.log.error({ err: error, customerId: line.customerId }, 'a line of a wave cannot be carried out');
    const refused = { status: 'refused', reason: 'it failed; the log says why' } as const;
    await ctx.transaction((tx) => waveLines.change(tx, { id: line.id, status: 'planned' }, refused));
  }
}

async function count(
  ctx: DeliveryContext,
  tx: Tx,
  { waveId, isOver }: { waveId: string; isOver: boolean },
): Promise<void> {
  const [counts] = await tx.query<{ planned: number; done: number; refused: number }>(
    `SELECT count(*) FILTER (WHERE status = 'planned')::integer AS planned,
       count(*) FILTER (WHERE status = 'done')::integer AS done,
       count(*) FILTER (WHERE status = 'refused')::integer AS refused
     FROM dunning_wave_lines WHERE wave_id = $1`,
    [waveId],
  );
  const end = isOver ? ({ status: 'confirmed', finishedAt: ctx.clock.now().toString() } as const) : {};
  await waves.change(tx, { id: waveId, status: 'confirming' }, { ...counts, ...end });
}

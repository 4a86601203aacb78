import { type DeliveryContext, defineJob, Id, type Transaction } from '@isp/sdk';
import { Type } from 'typebox';
import { type WaveRow, waves } from '../../data/dunning/wave-store.ts';
import { lookAtDue } from '../look-at-due.ts';

/** Writes down who is to be blocked and who is not, and why. An automatic wave confirms itself. */
export const previewWave = defineJob('billing.preview-wave', {
  data: Type.Object({ waveId: Id, after: Type.Optional(Id) }),
  async handler(ctx, { waveId, after }) {
    const looked = await lookAtDue(ctx, after);
    await ctx.transaction(async (tx) => {
      if (!looked.isOver) {
        await ctx.enqueue(tx, 'billing.preview-wave', { waveId, after: looked.after });
        return;
      }
      const wave = await waves.lock(tx, waveId);
      if (wave.status === 'previewing') await preview(ctx, tx, wave);
    });
  },
});

async function preview(
  ctx: DeliveryContext,
  tx: Transaction,
  { id, asOf, automatic }: WaveRow,
): Promise<void> {
  const at = ctx.clock.now().toString();
  const [counts] = await tx.query<{ planned: number; excluded: number }>(insertLines, [id, asOf, at]);
  const end = automatic
    ? ({ status: 'confirming', confirmedAt: at } as const)
    : ({ status: 'previewed' } as const);
  await waves.change(tx, { id }, { ...counts, ...end, previewedAt: at });
  if (automatic)
    await ctx.enqueue(tx, 'billing.carry-out-wave', { waveId: id }, { key: `carry out wave ${id}` });
}

/** A day means its end in the customer's zone. Whoever is blocked already has a line for the deactivation only. */
const insertLines = `WITH due AS (
    SELECT c.*, c.exclusion IS NULL AND c.next_step IN ('block', 'deactivate') AND c.next_at <= CASE
      WHEN $2::text LIKE '%T%' THEN $2::text::timestamptz
      ELSE ($2::text::date + 1)::timestamp AT TIME ZONE a.timezone END AS is_planned
    FROM dunning_cases c JOIN billing_accounts a ON a.id = c.customer_id
    WHERE c.status = 'open' AND (c.debt_minor > 0 OR c.next_step = 'block')
  ), added AS (
    INSERT INTO dunning_wave_lines (id, wave_id, case_id, customer_id, reseller_id, step, status, reason, debt_minor,
      currency, due_at, created_at)
    SELECT uuidv7(), $1, id, customer_id, reseller_id, CASE wish WHEN 'free' THEN 'block' ELSE 'deactivate' END,
      CASE WHEN is_planned THEN 'planned' ELSE 'excluded' END,
      CASE WHEN is_planned THEN reasons->>0
        WHEN exclusion IS NOT NULL THEN exclusion
        WHEN next_step = 'block' THEN 'it is not due yet'
        ELSE (SELECT string_agg(reason, '; ') FROM jsonb_array_elements_text(reasons) AS reason) END,
      debt_minor, currency, CASE WHEN next_step IN ('block', 'deactivate') THEN next_at END, $3
    FROM due WHERE is_planned OR wish = 'free'
    RETURNING status
  )
  SELECT count(*) FILTER (WHERE status = 'planned')::integer AS planned,
    count(*) FILTER (WHERE status = 'excluded')::integer AS excluded FROM added`;

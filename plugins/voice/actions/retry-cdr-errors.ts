import { defineAction } from '@isp/sdk';
import { Rerated, RetryCdrErrorsParams } from '../contract/index.ts';
import { assertIsp } from '../domain/assert-isp.ts';
import { askToRate } from '../rating/ask-to-rate.ts';

/** Tries the error queue again. */
export const retryCdrErrors = defineAction('voice.cdr-errors.retry', {
  summary:
    'Reads and rates the records of the error queue again, in the background, by the present settings.',
  permission: 'voice.call.rerate',
  rest: 'POST /voice/cdr-errors/retry',
  sensitive: true,
  status: 202,
  params: RetryCdrErrorsParams,
  result: Rerated,
  example: { reason: 'no-rate' },
  async handler(ctx, { fileId, reason }) {
    assertIsp(ctx, 'voice.call.rerate');
    return ctx.asPlugin('records of the error queue are the ISP’s').transaction(async (tx) => {
      const rows = await tx.query(
        `UPDATE calls SET status = 'waiting' WHERE status = 'failed'
           AND ($1::uuid IS NULL OR file_id = $1) AND ($2::text IS NULL OR reason = $2) RETURNING 1`,
        [fileId ?? null, reason ?? null],
      );
      ctx.audit({ subject: { kind: 'cdr-errors', id: fileId ?? 'all' }, after: { waiting: rows.length } });
      await askToRate(ctx, tx);
      return { waiting: rows.length };
    });
  },
});

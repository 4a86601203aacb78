import { type Context, defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { Verification } from '../contract/index.ts';
import { entriesAfter } from '../data/entry-store.ts';
import { ChainCheck, type ChainProblem } from '../domain/chain-check.ts';
import { readKeptHead } from '../keeping/kept-head.ts';
import { sealWaiting } from '../keeping/seal-waiting.ts';

const batch = 1_000;
const limitMs = 300_000;

/** Looks at every row, a batch at a time, so that neither memory nor the loop is taken from others. */
export const verifyLog = defineAction('audit.verify', {
  summary: 'Checks the whole audit log: that no row was changed, removed, put in or cut off.',
  permission: 'audit.log.verify',
  rest: 'GET /audit/verify',
  timeoutMs: limitMs,
  params: Type.Object({}),
  result: Verification,
  async handler(ctx) {
    await sealWaiting(ctx);
    const self = ctx.asPlugin('checking the audit log');
    const kept = await readKeptHead(ctx);
    const check = new ChainCheck(kept.state === 'kept' ? kept.head : undefined);
    const { checked, broken } = await checkAll(self, check);
    const { head } = check;
    const end = head ? { head: { number: head.number, hash: head.hash } } : {};
    if (broken) return { valid: false, checked, firstBrokenId: broken.id, problem: broken.problem, ...end };
    if (kept.state === 'forged') return { valid: false, checked, problem: forged, ...end };
    return { valid: true, checked, ...end };
  },
});

const forged =
  'audit-head.json in the data directory is not signed with the key of this platform, so rows may be missing at the end';

async function checkAll(
  self: Context,
  check: ChainCheck,
): Promise<{ checked: number; broken?: ChainProblem | undefined }> {
  let checked = 0;
  for (;;) {
    const rows = await self.transaction((tx) => entriesAfter(tx, checked, batch), { readOnly: true });
    for (const row of rows) {
      checked += 1;
      const broken = check.next(row);
      if (broken) return { checked, broken };
    }
    if (rows.length < batch) return { checked, broken: check.end() };
  }
}

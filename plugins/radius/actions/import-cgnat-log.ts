import { createHash } from 'node:crypto';
import { defineAction, validationFailed } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { CgnatFile, ImportCgnatLogParams } from '../contract/index.ts';
import { cgnatFiles, insertFile, storeBlocks } from '../data/cgnat-store.ts';
import { readCgnatLog } from '../domain/cgnat-log.ts';

const shownErrors = 100;

/** Takes a log of address translation; the same one again changes nothing. */
export const importCgnatLog = defineAction('radius.cgnat-logs.import', {
  summary:
    'Imports a log of carrier-grade NAT as CSV; each file counts once, and rows that are wrong are told.',
  permission: 'radius.cgnat-log.import',
  rest: 'POST /radius/cgnat-logs',
  sensitive: true,
  bodyLimitBytes: 33_554_432,
  timeoutMs: 60_000,
  params: ImportCgnatLogParams,
  result: CgnatFile,
  async handler(ctx, { content, name, nasId }) {
    const log = readCgnatLog(content);
    if ('heading' in log) throw validationFailed([{ path: '/content', message: log.heading }]);
    const sha256 = createHash('sha256').update(content, 'utf8').digest('hex');
    const file = {
      ...{ id: newId(), sha256, rows: log.rows, blocks: log.blocks.length, errorCount: log.errors.length },
      ...{ errors: log.errors.slice(0, shownErrors), createdAt: ctx.clock.now().toString() },
      ...(name ? { name } : {}),
      ...(nasId ? { nasId } : {}),
    };
    return ctx.asPlugin('logs of address translation are the ISP’s').transaction(async (tx) => {
      if (await insertFile(tx, file)) await storeBlocks(tx, log.blocks, nasId);
      const { sha256: _, ...kept } = (await cgnatFiles.find(tx, { sha256 })) ?? file;
      ctx.audit({ subject: { kind: 'cgnat-log', id: kept.id }, after: { ...kept, errors: undefined } });
      return kept;
    });
  },
});

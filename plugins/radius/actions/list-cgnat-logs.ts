import { defineAction, pageOf } from '@isp/sdk';
import { CgnatFile, ListCgnatFilesParams } from '../contract/index.ts';
import { cgnatFiles } from '../data/cgnat-store.ts';

/** Which logs of address translation were read, and what was wrong in them? */
export const listCgnatLogs = defineAction('radius.cgnat-logs.list', {
  summary: 'Lists the logs of carrier-grade NAT that were imported, with what was wrong in them.',
  permission: 'radius.cgnat-log.import',
  rest: 'GET /radius/cgnat-logs',
  params: ListCgnatFilesParams,
  result: pageOf(CgnatFile),
  async handler(ctx, query) {
    const { data, page } = await cgnatFiles.list(
      ctx.asPlugin('logs of address translation are the ISP’s').read,
      query,
    );
    return { data: data.map(({ sha256: _, ...file }) => file), page };
  },
});

import { createHash } from 'node:crypto';
import { defineAction, type RawRequest, rootResellerId } from '@isp/sdk';
import { isUniqueViolation, newId } from '@isp/sdk/data';
import { CdrFile, ImportCdrFileParams, voiceErrors } from '../contract/index.ts';
import { cdrFiles, keepContent, sha256Index, toCdrFile } from '../data/cdr-file-store.ts';
import { assertIsp } from '../domain/assert-isp.ts';
import { cdrSettings } from '../domain/cdr-settings.ts';
import { checkedTable } from '../importing/table-of.ts';

const longestName = 200;

/** Takes a file of call detail records, and reads and rates it in the background. */
export const importCdrFile = defineAction('voice.cdr-files.import', {
  summary:
    'Imports a CSV file of call detail records, the body; the header X-File-Name names it. Each file once.',
  permission: 'voice.cdr.import',
  rest: 'POST /voice/cdr-files',
  rawBody: { headers: ['x-file-name'] },
  sensitive: true,
  status: 202,
  params: ImportCdrFileParams,
  result: CdrFile,
  errors: [voiceErrors.VOICE_CDR_FILE_KNOWN],
  async handler(ctx, { body, headers }) {
    assertIsp(ctx, 'voice.cdr.import');
    const settings = cdrSettings(ctx.config);
    const { rows } = checkedTable(body, settings);
    const sha256 = createHash('sha256').update(body, 'utf8').digest('hex');
    const createdAt = ctx.clock.now().toString();
    const file = {
      ...{ id: newId(), resellerId: rootResellerId, name: nameOf(headers, sha256), sha256, createdAt },
      ...{ rows: rows.length, rowsRead: 0 },
    };
    const self = ctx.asPlugin('files of call records are read by the plugin itself');
    try {
      return await self.transaction(async (tx) => {
        const kept = await cdrFiles.insert(tx, file);
        await keepContent(tx, kept.id, { content: body, separator: settings.separator });
        await ctx.enqueue(tx, 'voice.read-cdr-file', { fileId: kept.id });
        return toCdrFile(kept, { rated: 0, failed: 0 });
      });
    } catch (error) {
      if (!isUniqueViolation(error, sha256Index)) throw error;
      const known = await self.transaction((tx) => cdrFiles.find(tx, { sha256 }), { readOnly: true });
      throw voiceErrors.VOICE_CDR_FILE_KNOWN(
        { id: known?.id, createdAt: known?.createdAt },
        { cause: error },
      );
    }
  },
});

/** Without a name it is called by the beginning of its hash. */
function nameOf(headers: RawRequest['headers'], sha256: string): string {
  const given = headers['x-file-name']?.trim().slice(0, longestName);
  return given || `cdr-${sha256.slice(0, 12)}.csv`;
}

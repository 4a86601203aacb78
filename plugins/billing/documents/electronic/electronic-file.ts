import type { Context, FileAnswer } from '@isp/sdk';
import type { DocumentKind } from '../../contract/index.ts';
import { readPrinted } from '../read-printed.ts';
import { toElectronic } from './to-electronic.ts';
import { writeUbl } from './ubl.ts';

export const xml = 'application/xml';

/** A document in UBL. Throws `NOT_FOUND`, and `BILLING_NOT_ELECTRONIC` with what is missing for it. */
export async function electronicFile(ctx: Context, id: string, kind: DocumentKind): Promise<FileAnswer> {
  const found = await ctx.transaction((tx) => readPrinted(tx, id, kind), { readOnly: true });
  const text = writeUbl(toElectronic(found));
  const name = (found.document.number ?? '').replaceAll('/', '-');
  return { fileName: `${name}.xml`, contentType: xml, base64: Buffer.from(text).toString('base64') };
}

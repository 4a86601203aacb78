import type { Context, FileAnswer } from '@isp/sdk';
import type { DocumentKind } from '../contract/index.ts';
import { writeCii } from './electronic/cii.ts';
import { electronicProblems, toElectronic } from './electronic/to-electronic.ts';
import { printPdf } from './paper/print-pdf.ts';
import { printDocument, type ToPrint } from './printed/print-document.ts';
import type { PrintedDocument } from './printed/printed-document.ts';
import { readPrinted } from './read-printed.ts';

export const pdf = 'application/pdf';

/** An invoice or credit note as a PDF, or `NOT_FOUND`. The same document is the same bytes, whenever it is printed. */
export async function printDocumentFile(ctx: Context, id: string, kind: DocumentKind): Promise<FileAnswer> {
  const found = await ctx.transaction((tx) => readPrinted(tx, id, kind), { readOnly: true });
  const name = found.document.number ?? `draft-${id.slice(-8)}`;
  return asFile({ ...printDocument(found), ...embeddedIn(found) }, name);
}

/** What is issued carries itself for programs too (Factur-X, ZUGFeRD), where nothing is missing for that. */
function embeddedIn(found: ToPrint): Pick<PrintedDocument, 'embedded'> {
  if (electronicProblems(found).length > 0) return {};
  return { embedded: { name: 'factur-x.xml', xml: writeCii(toElectronic(found)) } };
}

/** A printed document as a PDF with a name. */
export async function asFile(document: PrintedDocument, name: string): Promise<FileAnswer> {
  const bytes = await printPdf(document);
  return { fileName: `${name.replaceAll('/', '-')}.pdf`, contentType: pdf, base64: bytes.toString('base64') };
}

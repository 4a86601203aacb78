import type { Transaction } from '@isp/sdk';
import type { DocumentKind, DocumentWithLines } from '../contract/index.ts';
import { documents, documentWithLines } from '../data/document-store.ts';
import { issuerOfDocument } from '../data/issuer-store.ts';
import { logos } from '../data/logo-store.ts';
import type { Issuer } from './printed/issuer.ts';
import type { ToPrint } from './printed/print-document.ts';
import type { PrintedLogo } from './printed/printed-document.ts';

/** A stored document with everything that is printed on it, or `NOT_FOUND`. */
export async function readPrinted(tx: Transaction, id: string, kind?: DocumentKind): Promise<ToPrint> {
  const row = await documents.get(tx, id);
  const document = await documentWithLines(tx, id, kind ?? row.kind);
  const issuer = await issuerOfDocument(tx, row);
  return {
    document,
    issuer,
    ...(await logoOf(tx, issuer)),
    ...(await correctedBy(tx, document)),
    ...(row.template ? { template: row.template } : {}),
  };
}

/** The logo of an issuer, if it has one. */
export async function logoOf(tx: Transaction, { logoId }: Issuer): Promise<{ logo?: PrintedLogo }> {
  const logo = logoId ? await logos.find(tx, { id: logoId }) : undefined;
  return logo ? { logo: { bytes: Buffer.from(logo.base64, 'base64') } } : {};
}

async function correctedBy(
  tx: Transaction,
  { creditsId }: DocumentWithLines,
): Promise<Pick<ToPrint, 'corrects'>> {
  const invoice = creditsId ? await documents.find(tx, { id: creditsId }) : undefined;
  return invoice ? { corrects: invoice } : {};
}

import { createHash } from 'node:crypto';
import type { PluginContract } from '@isp/sdk';
import { openApiDocument } from './openapi-document.ts';

/** The document as text, with a tag that changes when it does. */
export interface DocumentText {
  readonly text: string;
  readonly etag: string;
}

/** Makes the document anew only when the contracts are others: it takes tens of milliseconds of the gateway's thread. */
export function servedDocument(): (contracts: readonly PluginContract[]) => DocumentText {
  let known: { readonly contracts: readonly PluginContract[]; readonly document: DocumentText } | undefined;
  return (contracts) => {
    if (known?.contracts === contracts) return known.document;
    const text = JSON.stringify(openApiDocument(contracts));
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    known = { contracts, document: { text, etag } };
    return known.document;
  };
}

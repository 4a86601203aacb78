import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ActionContract, type FileAnswer, platformErrors } from '@isp/sdk';
import { isKnown } from './send-result.ts';

/** Sends the bytes of a `FileAnswer`, which comes as JSON text, to be saved; 304 when the client has them already. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { action, text }: { readonly action: ActionContract; readonly text: string | undefined },
): void {
  if (isKnown(request, response)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const { fileName, contentType, base64 } = JSON.parse(text ?? 'null') as FileAnswer;
  if (contentType !== action.file) throw otherType(action, contentType);
  const bytes = Buffer.from(base64, 'base64');
  response.statusCode = action.rest?.status ?? 200;
  response.setHeader('Content-Type', contentType);
  response.setHeader('Content-Disposition', dispositionOf(fileName));
  response.setHeader('Content-Length', bytes.length);
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
  response.end(bytes);
}

/** The name in ASCII for everybody, and as it is for those who know RFC 6266. */
function dispositionOf(fileName: string): string {
  const plain = fileName.replace(/[^\w.-]+/g, '_');
  if (plain === fileName) return `attachment; filename="${plain}"`;
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A defect of the plugin. */
function otherType({ name, file }: ActionContract, answered: string) {
  const cause = new TypeError(`${name} declares a file of ${file}, and answered one of ${answered}`);
  return platformErrors.INTERNAL({}, { cause });
}

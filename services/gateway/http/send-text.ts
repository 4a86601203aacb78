import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { encodingFor } from '../portal/encodings.ts';

/** What is shorter is there as soon without. */
const leastBytes = 4_096;
/** Beyond it a list takes longer to compress than it saves anybody on the way. */
const brotliQuality = 4;
const gzipLevel = 4;

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/**
 * Sends JSON text, compressed when it is long and the client takes that: a list is a tenth of itself then, which a phone waits
 * for. The `ETag` is that of what is told, in whichever form it goes out.
 */
export async function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  text: string,
): Promise<void> {
  const length = Buffer.byteLength(text);
  const encoding = length < leastBytes ? 'identity' : encodingFor(request.headers['accept-encoding']);
  if (length >= leastBytes) response.appendHeader('Vary', 'Accept-Encoding');
  if (encoding === 'identity') return end(response, text, length);
  const bytes = await compressed(text, encoding);
  response.setHeader('Content-Encoding', encoding);
  end(response, bytes, bytes.length);
}

function end(response: ServerResponse, body: string | Buffer, length: number): void {
  response.setHeader('Content-Length', length);
  response.end(body);
}

function compressed(text: string, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return gzipOf(text, { level: gzipLevel });
  return brotliOf(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
}

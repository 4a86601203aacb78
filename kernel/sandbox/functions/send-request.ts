import type { Context, OutgoingRequest } from '@isp/sdk';
import type { Arguments } from './arguments.ts';

/** Sends a request for a sandboxed plugin; the answer goes back as text where its bytes are text. */
export async function sendRequest(context: Context, sent: Arguments): Promise<object> {
  const body = bodyOf(sent.within('body'));
  const timeoutMs = sent.value('timeoutMs');
  const answer = await context.fetch(sent.text('url', 8_192), {
    ...(sent.value('method') === undefined
      ? {}
      : { method: sent.text('method', 20) as OutgoingRequest['method'] }),
    headers: (sent.object('headers') ?? {}) as Record<string, string>,
    ...(body === undefined ? {} : { body }),
    ...(timeoutMs === undefined ? {} : { timeoutMs: Number(timeoutMs) }),
  } as OutgoingRequest);
  const { status, url, headers } = answer;
  const bytes = answer.bytes();
  const text = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes);
  const isText = Buffer.byteLength(text) === bytes.byteLength && !text.includes('\ufffd');
  return { status, url, headers, ...(isText ? { text } : { base64: Buffer.from(bytes).toString('base64') }) };
}

function bodyOf(body: Arguments): OutgoingRequest['body'] {
  if (body.value('base64') !== undefined) return Buffer.from(body.text('base64', 2_097_152), 'base64');
  if (body.value('text') !== undefined) return body.text('text', 2_097_152);
  return body.value('json') as OutgoingRequest['body'];
}

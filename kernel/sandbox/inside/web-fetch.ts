import type { OutgoingRequest, WebAnswer } from '@isp/sdk';
import { fromBase64, fromUtf8, toBase64, utf8 } from './bytes.ts';
import { FormFields } from './form-fields.ts';
import { ask, type Place } from './questions.ts';

/** A body on its way to the host. */
export type CarriedBody =
  | { readonly text: string }
  | { readonly base64: string }
  | { readonly json: unknown };

/** An answer on its way from the host: text where the bytes are well-formed UTF-8. */
export interface CarriedAnswer {
  readonly status: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly base64?: string;
}

/** `ctx.fetch` of a plugin in a sandbox. */
export async function webFetch(place: Place, url: string, request: OutgoingRequest = {}): Promise<WebAnswer> {
  const { method, timeoutMs, body } = request;
  const isForm = body instanceof FormFields;
  const headers = isForm ? { 'content-type': formType, ...request.headers } : request.headers;
  const sent = { url: String(url), method, headers, timeoutMs, body: carried(body) };
  return toAnswer(await ask<CarriedAnswer>(place, 'fetch', sent));
}

const formType = 'application/x-www-form-urlencoded;charset=UTF-8';

function carried(body: OutgoingRequest['body']): CarriedBody | undefined {
  if (body === undefined) return undefined;
  if (body instanceof FormFields) return { text: String(body) };
  if (typeof body === 'string') return { text: body };
  return body instanceof Uint8Array ? { base64: toBase64(body) } : { json: body };
}

function toAnswer({ status, url, headers, text, base64 }: CarriedAnswer): WebAnswer {
  const read = () => text ?? fromUtf8(fromBase64(base64 ?? ''));
  return {
    status,
    ok: status >= 200 && status <= 299,
    url,
    headers,
    text: read,
    json: <T>() => JSON.parse(read()) as T,
    bytes: () => (base64 === undefined ? utf8(text ?? '') : fromBase64(base64)),
  };
}

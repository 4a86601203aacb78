import type { OutgoingRequest } from '../../author/index.ts';
import { fetchErrors } from '../../contract/index.ts';

/** A request in the form it leaves in. */
export interface PreparedRequest {
  readonly method: NonNullable<OutgoingRequest['method']>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
  readonly timeoutMs: number;
}

const bodyLimitBytes = 1_048_576;
const headersLimitCharacters = 16_384;
const defaultTimeoutMs = 10_000;
const longestTimeoutMs = 60_000;
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** RFC 9110: a field name is a token; a value is visible text, spaces and tabs. */
const headerName = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Belong to one connection (RFC 9110 section 7.6.1), or say where it goes and how long the body is. */
const notTheirs =
  /^(host|connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect|content-length|accept-encoding)$/;

/** Checks a request of a plugin and writes its body; throws `FETCH_REFUSED` and `FETCH_TOO_LARGE`. */
export function prepareRequest(host: string, request: OutgoingRequest = {}): PreparedRequest {
  const { method = 'GET', timeoutMs = defaultTimeoutMs } = request;
  const refuse = (reason: string) => fetchErrors.FETCH_REFUSED({ host, reason });
  if (!methods.has(method))
    throw refuse(`the method ${String(method)} is not one of ${[...methods].join(', ')}`);
  if (!(timeoutMs > 0 && timeoutMs <= longestTimeoutMs))
    throw refuse(`timeoutMs is ${String(timeoutMs)}; it is 1 to ${longestTimeoutMs}`);
  const written = writeBody(request.body);
  if (written && (method === 'GET' || method === 'HEAD')) throw refuse(`a ${method} has no body`);
  if (written && written.bytes.byteLength > bodyLimitBytes)
    throw fetchErrors.FETCH_TOO_LARGE({ what: 'The request to', host, limitBytes: bodyLimitBytes });
  const headers = checkedHeaders(request.headers ?? {}, refuse);
  if (written?.type) headers['content-type'] ??= written.type;
  headers['user-agent'] ??= 'isp-framework';
  return { method, headers, body: written?.bytes, timeoutMs };
}

function checkedHeaders(
  given: Readonly<Record<string, string>>,
  refuse: (reason: string) => Error,
): Record<string, string> {
  const headers: Record<string, string> = {};
  let characters = 0;
  for (const [written, value] of Object.entries(given)) {
    const name = written.toLowerCase();
    characters += name.length + String(value).length;
    if (!headerName.test(name) || name === '__proto__')
      throw refuse(`${JSON.stringify(written)} is no name of a header`);
    if (notTheirs.test(name)) throw refuse(`the header ${name} is set by the platform`);
    if (typeof value !== 'string' || !headerValue.test(value))
      throw refuse(`the header ${name} has a value that cannot be sent`);
    headers[name] = value;
  }
  if (characters > headersLimitCharacters) throw refuse(`its headers have ${characters} characters`);
  return headers;
}

function writeBody(body: OutgoingRequest['body']): { bytes: Uint8Array; type?: string } | undefined {
  if (body === undefined) return undefined;
  if (body instanceof Uint8Array) return { bytes: body };
  if (typeof body === 'string') return { bytes: Buffer.from(body), type: 'text/plain;charset=UTF-8' };
  if (body instanceof URLSearchParams)
    return { bytes: Buffer.from(String(body)), type: 'application/x-www-form-urlencoded;charset=UTF-8' };
  return { bytes: Buffer.from(JSON.stringify(body)), type: 'application/json' };
}

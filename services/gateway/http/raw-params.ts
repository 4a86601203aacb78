import type { IncomingHttpHeaders } from 'node:http';
import { type ActionContract, platformErrors } from '@isp/sdk';
import type { RequestParts } from './request-params.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Of a request inside moleculer-web, what it needs. */
interface RawRequest {
  readonly body?: unknown;
  readonly headers: IncomingHttpHeaders;
  readonly $params: RequestParts;
}

/** Params of an action that takes its body as it came: the text, the headers it names, and those of the path. */
export function rawParams(
  { body, headers, $params }: RawRequest,
  { headers: wanted }: NonNullable<ActionContract['rawBody']>,
): Record<string, unknown> {
  const given = wanted.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]];
  });
  return { ...$params.params, body: textOf(body), headers: Object.fromEntries(given) };
}

/** Without a body the parser leaves an empty object. */
function textOf(body: unknown): string {
  if (!Buffer.isBuffer(body)) return '';
  try {
    return utf8.decode(body);
  } catch (cause) {
    throw platformErrors.MALFORMED_REQUEST({ reason: 'The body is not UTF-8.' }, { cause });
  }
}

import type { LookupFunction } from 'node:net';
import { fetchErrors } from '../../contract/index.ts';
import type { PreparedRequest } from './prepare-request.ts';
import type { ResolvedAddress } from './resolve-host.ts';
import type { AnswerData } from './web-answer.ts';

/** A larger answer is refused, or cut where an excerpt is enough. */
const answerLimitBytes = 5_242_880;
const headersLimitBytes = 65_536;

export interface ExchangeOptions {
  readonly addresses: readonly ResolvedAddress[];
  readonly signal: AbortSignal;
  /** Only the beginning of the answer's body is read. */
  readonly excerptBytes?: number | undefined;
}

/**
 * One exchange, without redirects, with exactly these addresses. The connection is made for it and closed behind it,
 * and goes through no proxy whatever the environment says.
 */
export async function sendOnce(
  url: URL,
  prepared: PreparedRequest,
  { addresses, signal, excerptBytes }: ExchangeOptions,
): Promise<AnswerData> {
  // A hundred modules, in every process of the platform; few ever send anything.
  const { Agent, request } = await import('undici');
  const { method, headers, body } = prepared;
  const connect = { lookup: answering(addresses), timeout: prepared.timeoutMs };
  const agent = new Agent({ connect, pipelining: 0, maxHeaderSize: headersLimitBytes });
  try {
    const answer = await request(url, {
      dispatcher: agent,
      method,
      headers: { ...headers, 'accept-encoding': 'identity' },
      body: body ?? null,
      signal,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    return {
      status: answer.statusCode,
      url: url.href,
      headers: joined(answer.headers),
      body: await (excerptBytes === undefined
        ? readAll(url, answer.body)
        : readStart(answer.body, excerptBytes)),
    };
  } finally {
    await agent.destroy();
  }
}

/** A look-up that knows its answer: what was judged is what is connected to. */
function answering(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (_name, options, callback) => {
    const [first] = addresses;
    if (options.all) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}

function joined(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]);
  return Object.fromEntries(entries) as Record<string, string>;
}

async function readAll(url: URL, stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.byteLength;
    if (bytes > answerLimitBytes) {
      const about = { what: 'The answer', host: url.host, limitBytes: answerLimitBytes };
      throw fetchErrors.FETCH_TOO_LARGE(about);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What comes after it is not waited for: the connection is closed. */
async function readStart(stream: AsyncIterable<Uint8Array>, limitBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    bytes += chunk.byteLength;
    if (bytes >= limitBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, limitBytes);
}

import type { Manifest } from '../contract/index.ts';
import {
  type OutgoingFetch,
  type PreparedRequest,
  prepareRequest,
  urlJudge,
  webAnswer,
} from '../runtime/index.ts';
import { testingErrors } from './testing-errors.ts';

/** What an address on the internet answers in a test. */
export interface FetchAnswer {
  /** Default 200. */
  readonly status?: number;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: string | Uint8Array | object;
}

/** Answers by URL, with or without its query; the one with it wins. */
export type FetchAnswers = Readonly<
  Record<string, FetchAnswer | ((request: SentRequest) => FetchAnswer | Promise<FetchAnswer>)>
>;

/** What a plugin sent. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty without one. */
  readonly body: string;
}

/** `ctx.fetch` answered in memory. What leaves is written down, and judged like the real one before. */
export function answeredFetch(
  { permissions }: Manifest,
  answers: FetchAnswers,
  sent: SentRequest[],
): OutgoingFetch {
  const judge = urlJudge({ hosts: permissions?.['http.fetch'] ?? [], allowLoopback: true });
  return async (text, request) => {
    const url = judge(text);
    const leaving = toSent(url, prepareRequest(url.host, request));
    const address = `${url.origin}${url.pathname}`;
    const found = answers[url.href] ?? answers[address];
    if (!found) throw testingErrors.TEST_FETCH_UNANSWERED({ ...leaving, address });
    sent.push(leaving);
    const { status = 200, headers = {}, body } = typeof found === 'function' ? await found(leaving) : found;
    return webAnswer({ status, headers, url: url.href, body: toBytes(body) });
  };
}

function toSent(url: URL, { method, headers, body }: PreparedRequest): SentRequest {
  return { method, url: url.href, headers, body: new TextDecoder().decode(body) };
}

function toBytes(body: FetchAnswer['body']): Uint8Array {
  if (body instanceof Uint8Array) return body;
  if (body === undefined) return new Uint8Array();
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

import type { OutgoingRequest } from '../../author/index.ts';
import { fetchErrors, IspError } from '../../contract/index.ts';
import { type UrlJudge, urlJudge } from './judge-url.ts';
import { prepareRequest } from './prepare-request.ts';
import { type Resolver, resolveHost, systemResolver } from './resolve-host.ts';
import { sendOnce } from './send-once.ts';
import type { AnswerData } from './web-answer.ts';

/** Where notices may go: anywhere public, and to this machine in sandbox mode only. */
export interface NoticePolicy {
  readonly allowLoopback: boolean;
  /** How much of an answer is read. */
  readonly excerptBytes: number;
}

/** Sends to addresses people give, such as those of webhooks. */
export interface NoticeSender {
  /**
   * One exchange, no redirect followed: the host is looked up once, judged, and the connection goes to what was judged.
   * Throws `FETCH_REFUSED`, `FETCH_FAILED` and `FETCH_TIMEOUT`.
   */
  send(url: string, request: OutgoingRequest): Promise<AnswerData>;
  /** Throws `FETCH_REFUSED` when nothing may be sent there; a name without an address throws `FETCH_FAILED`. */
  judge(url: string): Promise<void>;
}

/** Makes the sender for one policy. */
export function noticeSender(policy: NoticePolicy, resolver: Resolver = systemResolver): NoticeSender {
  const { allowLoopback, excerptBytes } = policy;
  const judge: UrlJudge = urlJudge({ hosts: 'any', allowLoopback });
  return {
    async send(text, request) {
      const url = judge(text);
      const prepared = prepareRequest(url.host, request);
      const { timeoutMs } = prepared;
      const signal = AbortSignal.timeout(timeoutMs);
      const exchange = async () => {
        const addresses = await resolveHost(url, { resolver, allowLoopback });
        return sendOnce(url, prepared, { addresses, signal, excerptBytes });
      };
      return Promise.race([named(url, exchange()), tooLate(url, { signal, timeoutMs })]);
    },
    async judge(text) {
      await resolveHost(judge(text), { resolver, allowLoopback });
    },
  };
}

async function named<T>(url: URL, exchange: Promise<T>): Promise<T> {
  try {
    return await exchange;
  } catch (error) {
    if (error instanceof IspError) throw error;
    const { code, message } = error as Error & { code?: string };
    throw fetchErrors.FETCH_FAILED({ host: url.host, reason: code ?? message }, { cause: error });
  }
}

function tooLate(
  { host }: URL,
  { signal, timeoutMs }: { signal: AbortSignal; timeoutMs: number },
): Promise<never> {
  return new Promise((_resolve, reject) => {
    const late = () => reject(fetchErrors.FETCH_TIMEOUT({ host, timeoutMs }));
    signal.addEventListener('abort', late, { once: true });
  });
}

import type { OutgoingRequest, WebAnswer } from '../../author/index.ts';
import { fetchErrors, IspError } from '../../contract/index.ts';
import { redirected, redirectTarget } from './follow-redirect.ts';
import { type FetchPolicy, type UrlJudge, urlJudge } from './judge-url.ts';
import { type PreparedRequest, prepareRequest } from './prepare-request.ts';
import { type Resolver, resolveHost, systemResolver } from './resolve-host.ts';
import { sendOnce } from './send-once.ts';
import { type AnswerData, webAnswer } from './web-answer.ts';

/** `ctx.fetch` of one plugin. */
export type OutgoingFetch = (url: string, request?: OutgoingRequest) => Promise<WebAnswer>;

const mostRedirects = 5;

/**
 * Makes `ctx.fetch`: each address, that of the plugin and those of redirects, has to be declared, is looked up once and
 * judged, and the connection goes to what was judged. So a name that resolves to something else a moment later wins
 * nothing.
 */
export function outgoingFetch(policy: FetchPolicy, resolver: Resolver = systemResolver): OutgoingFetch {
  const judge = urlJudge(policy);
  return async (text, request) => {
    const url = judge(text);
    const prepared = prepareRequest(url.host, request);
    const signal = AbortSignal.timeout(prepared.timeoutMs);
    const late = new Promise<never>((_resolve, reject) => {
      const { host } = url;
      const tooLate = () => reject(fetchErrors.FETCH_TIMEOUT({ host, timeoutMs: prepared.timeoutMs }));
      signal.addEventListener('abort', tooLate, { once: true });
    });
    const around = { judge, resolver, allowLoopback: policy.allowLoopback, signal };
    return webAnswer(await Promise.race([exchange(url, prepared, around), late]));
  };
}

interface Surroundings {
  readonly judge: UrlJudge;
  readonly resolver: Resolver;
  readonly allowLoopback: boolean;
  readonly signal: AbortSignal;
}

async function exchange(first: URL, whole: PreparedRequest, around: Surroundings): Promise<AnswerData> {
  let [url, request] = [first, whole];
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const answer = await sendTo(url, request, around);
    const target = redirectTarget(answer.status, answer);
    if (target === undefined) return answer;
    const to = around.judge(target);
    request = redirected(request, { status: answer.status, from: url, to });
    url = to;
  }
  throw fetchErrors.FETCH_FAILED({
    host: url.host,
    reason: `it redirected more than ${mostRedirects} times`,
  });
}

async function sendTo(url: URL, request: PreparedRequest, around: Surroundings): Promise<AnswerData> {
  const addresses = await resolveHost(url, around);
  try {
    return await sendOnce(url, request, { addresses, signal: around.signal });
  } catch (error) {
    if (error instanceof IspError) throw error;
    const { code, message } = error as Error & { code?: string };
    throw fetchErrors.FETCH_FAILED({ host: url.host, reason: code ?? message }, { cause: error });
  }
}

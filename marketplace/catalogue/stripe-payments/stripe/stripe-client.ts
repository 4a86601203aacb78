import { setTimeout as wait } from 'node:timers/promises';
import { stripeErrors } from '../contract/index.ts';
import { type FormValue, formBody } from '../domain/form-body.ts';
import type { StripeFailure } from '../domain/payment-facts.ts';
import type { StripeSettings } from '../domain/settings.ts';

/** What Stripe answered: the object, or a decline, which is an outcome. */
export type StripeAnswer<T> = ({ readonly done: T } | { readonly declined: StripeFailure }) & {
  /** Seconds since 1970 by Stripe's clock, which its call-backs go by too. */
  readonly at: number;
};

export interface StripePost {
  readonly path: string;
  readonly body: { readonly [name: string]: FormValue };
  /** The same key is done once, however often it is sent. */
  readonly idempotencyKey: string;
}

/** Milliseconds before the second and third try of what may have been lost on the way. */
const waitsMs = [300, 1_000];

/** Stripe's API, or one that speaks like it. Everything it throws is one of `stripeErrors`. */
export interface StripeClient {
  post<T>(request: StripePost): Promise<StripeAnswer<T>>;
  get<T>(path: string): Promise<T>;
}

export function stripeClient(settings: StripeSettings): StripeClient {
  async function ask(
    path: string,
    init: RequestInit,
  ): Promise<{ status: number; at: number; body: unknown }> {
    const { apiBaseUrl, apiKey, apiVersion, timeoutMs } = settings;
    const headers = { ...init.headers, authorization: `Bearer ${apiKey}`, 'stripe-version': apiVersion };
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await fetch(`${apiBaseUrl}/v1/${path}`, { ...init, headers, signal, redirect: 'error' });
    return { status: answer.status, at: clockOf(answer), body: (await answer.json()) as unknown };
  }

  /** What may not have arrived is sent again; the idempotency key makes that safe. */
  async function askPatiently(path: string, init: RequestInit) {
    for (const waitMs of [...waitsMs, undefined]) {
      const answer = await ask(path, init).catch((error: unknown) => ({ lost: error }));
      const passes =
        'lost' in answer || answer.status === 409 || answer.status === 429 || answer.status >= 500;
      if (!passes) return answer;
      if (waitMs === undefined) throw unavailable(answer);
      await wait(waitMs);
    }
    throw unavailable({ status: 0 });
  }

  return {
    async post<T>({ path, body, idempotencyKey }: StripePost) {
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'idempotency-key': idempotencyKey,
      };
      const answer = await askPatiently(path, { method: 'POST', headers, body: formBody(body) });
      if (answer.status === 200) return { done: answer.body as T, at: answer.at };
      const { error = {} } = answer.body as { error?: StripeFailure };
      if (answer.status === 402) return { declined: error, at: answer.at };
      throw refusal(answer.status, error);
    },
    async get<T>(path: string) {
      const answer = await askPatiently(path, { method: 'GET' });
      if (answer.status === 200) return answer.body as T;
      throw refusal(answer.status, (answer.body as { error?: StripeFailure }).error ?? {});
    },
  };
}

/** An answer Stripe gives again, as it was the first time, is as old as can be: what is known since then counts. */
function clockOf({ headers }: Response): number {
  if (headers.get('idempotent-replayed') === 'true') return 0;
  const at = Date.parse(headers.get('date') ?? '');
  return Math.floor((Number.isNaN(at) ? Date.now() : at) / 1_000);
}

function unavailable(answer: { readonly status: number } | { readonly lost: unknown }): Error {
  if (!('lost' in answer)) return stripeErrors.STRIPE_UNAVAILABLE({ reason: `status ${answer.status}` });
  const cause = answer.lost as Error;
  const reason = cause.name === 'TimeoutError' ? 'no answer in time' : 'the connection failed';
  return stripeErrors.STRIPE_UNAVAILABLE({ reason }, { cause });
}

function refusal(status: number, { message = `status ${status}` }: StripeFailure): Error {
  if (status === 401 || status === 403)
    return stripeErrors.STRIPE_KEY_REFUSED({ reason: masked(message), status });
  return stripeErrors.STRIPE_REFUSED({ reason: masked(message) });
}

/** Stripe names a wrong key in its answer, in part. */
function masked(message: string): string {
  return message.replaceAll(/\b[rs]k_\w+(\*+\w*)?/g, '…').slice(0, 300);
}

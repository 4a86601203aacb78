import type { OutgoingRequest, WebAnswer } from '@isp/sdk';

/** Settings of this plugin a provider looks at. */
export interface ProviderSettings {
  readonly account: string;
  readonly secret: string;
  readonly sender: string;
}

export interface OutgoingText {
  readonly to: string;
  readonly text: string;
  readonly encoding: 'GSM-7' | 'UCS-2';
}

/** A request to `ctx.fetch`. */
export interface ProviderRequest {
  readonly url: string;
  readonly request: OutgoingRequest;
}

/** What a provider answered to a message: taken, worth another try, or refused for good. */
export type SendOutcome = { readonly sent: string } | { readonly later: string } | { readonly never: string };

/** What became of a message: undefined while nothing is final. */
export type Arrival = 'delivered' | 'undelivered' | undefined;

/** One provider's API: requests as data, answers read, nothing sent. */
export interface SmsProvider {
  send(message: OutgoingText, settings: ProviderSettings): ProviderRequest;
  readSent(answer: WebAnswer): SendOutcome;
  /** Asks what became of a message; absent where the provider can only call back. */
  ask?(providerId: string, settings: ProviderSettings): ProviderRequest;
  readArrival?(answer: WebAnswer): Arrival;
}

/**
 * What a status says where the body says no more. A refused key (401, 403) is worth another try too: an admin mends it, and the
 * message is not lost.
 */
export function outcomeOf(status: number, reason: string): SendOutcome {
  const passes = status === 401 || status === 403 || status === 408 || status === 429 || status >= 500;
  return passes ? { later: reason } : { never: reason };
}

/** The body as JSON, or nothing where it is none: gateways in between answer HTML. */
export function bodyOf<T extends object>(answer: WebAnswer): Partial<T> {
  try {
    return answer.json<T>() ?? {};
  } catch {
    return {};
  }
}

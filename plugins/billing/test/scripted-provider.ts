import type { TestHost } from '@isp/sdk/testing';
import type {
  ChargeOutcome,
  PaymentProviderParams,
  ProviderEvent,
  RefundOutcome,
} from '../contract/index.ts';
import { booksHost, customerId } from './books-host.ts';

type LookUp = ChargeOutcome | { readonly outcome: 'never-arrived' };

/** A payment provider that answers what a test has written down, and keeps what it was asked. */
export interface ScriptedProvider {
  readonly asked: PaymentProviderParams[];
  /** Answers to charges, in turn; the last one stays. An error is thrown. */
  charges: (ChargeOutcome | Error)[];
  lookUps: LookUp[];
  refunds: RefundOutcome[];
  /** Offers of the seam; an empty list: there is no provider. */
  offers: object[];
  /** Is called while the provider is charging. */
  during?: () => Promise<unknown>;
}

export const yes: ChargeOutcome = { outcome: 'succeeded', chargeRef: 'ch_1' };
export const pending: ChargeOutcome = { outcome: 'pending', chargeRef: 'ch_1' };
export const unknown: ChargeOutcome = { outcome: 'unknown', reason: 'no answer in time' };
export const no = (code: string, decline: 'soft' | 'hard' | 'authentication' = 'soft'): ChargeOutcome => ({
  outcome: 'declined',
  code,
  class: decline,
});

const offer = {
  seam: 'billing.payment-provider',
  ...{ name: 'fake', title: 'Fake', action: 'fake.provide' },
  ...{ plugin: 'fake', pluginName: 'Fake', enabled: true, served: true, state: 'running' },
};

const next = <T>(list: T[], usual: T): T => (list.length > 1 ? (list.shift() as T) : (list[0] ?? usual));
type WishOf<W> = Extract<PaymentProviderParams, { wish: W }>;

const answers = {
  'store-method': ({ asked }: ScriptedProvider, { token }: WishOf<'store-method'>) => {
    if (token === 'tok_bad') return { outcome: 'refused', reason: 'no such token' };
    const stored = asked.filter(({ wish }) => wish === 'store-method').length;
    const methodRef = token.startsWith('same') ? token : `pm_${stored}`;
    return { outcome: 'stored', methodRef, kind: 'card', brand: 'visa', last4: '4242', expires: '2027-03' };
  },
  'forget-method': () => ({ outcome: 'forgotten' }),
  'look-up': ({ lookUps }: ScriptedProvider) => next<LookUp>(lookUps, unknown),
  refund: ({ refunds }: ScriptedProvider) => next(refunds, { outcome: 'succeeded', refundRef: 're_1' }),
  'read-webhook': (_: ScriptedProvider, { body, headers }: WishOf<'read-webhook'>) =>
    headers['x-signature'] === 'good'
      ? { outcome: 'read', events: JSON.parse(body) as ProviderEvent[] }
      : { outcome: 'refused', reason: 'the signature is another' },
  charge: async (provider: ScriptedProvider) => {
    await provider.during?.();
    const outcome = next(provider.charges, yes);
    if (outcome instanceof Error) throw outcome;
    return outcome;
  },
};

/** Billing with a provider `fake` beside it. Call-backs of it are JSON lists of events, signed by the header `x-signature: good`. */
export async function collectionHost(wish: Parameters<typeof booksHost>[0] = {}) {
  const provider: ScriptedProvider = { asked: [], charges: [yes], lookUps: [], refunds: [], offers: [offer] };
  const answer = async (asked: PaymentProviderParams) => {
    provider.asked.push(asked);
    return answers[asked.wish](provider, asked as never);
  };
  const host = await booksHost({
    ...wish,
    answers: {
      'kernel.providers': ({ seam }: { seam: string }) =>
        seam === 'billing.payment-provider' ? provider.offers : [],
      'fake.provide': answer,
      ...wish?.answers,
    },
  });
  return { host, provider, [Symbol.asyncDispose]: () => host.close() };
}

/** Stores a method of the customer. */
export const store = (host: TestHost, more: object = {}) =>
  host.call('billing.payment-methods.create', { customerId, token: 'tok_good', ...more });

/** Wishes of a kind the provider was asked. */
export const askedFor = (provider: ScriptedProvider, wish: PaymentProviderParams['wish']) =>
  provider.asked.filter((one) => one.wish === wish);

/** A call-back of the provider, from nobody. */
export const callBack = (host: TestHost, events: ProviderEvent[], signature = 'good') =>
  host.call(
    'billing.payments.receive-webhook',
    { provider: 'fake', body: JSON.stringify(events), headers: { 'x-signature': signature } },
    { as: host.nobody },
  );

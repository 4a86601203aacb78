import { bodyOf, outcomeOf, type ProviderSettings, type SmsProvider } from './provider.ts';

interface BirdMessage {
  readonly id: string;
  readonly errors: readonly { readonly description: string }[];
  readonly recipients: { readonly items: readonly { readonly status: string }[] };
}

const messages = 'https://rest.messagebird.com/messages';

/** Bird's (MessageBird's) SMS API. */
export const bird: SmsProvider = {
  send({ to, text }, settings) {
    const body = {
      originator: settings.sender,
      recipients: [to.replace('+', '')],
      body: text,
      datacoding: 'auto',
    };
    return { url: messages, request: { method: 'POST', headers: signedIn(settings), body } };
  },
  readSent(answer) {
    const { id, errors } = bodyOf<BirdMessage>(answer);
    if (answer.ok && id) return { sent: id };
    return outcomeOf(answer.status, `Bird: ${errors?.[0]?.description ?? `status ${answer.status}`}`);
  },
  ask: (id, settings) => ({
    url: `${messages}/${encodeURIComponent(id)}`,
    request: { headers: signedIn(settings) },
  }),
  readArrival(answer) {
    const status = bodyOf<BirdMessage>(answer).recipients?.items[0]?.status;
    if (status === 'delivered') return 'delivered';
    return status === 'delivery_failed' || status === 'expired' ? 'undelivered' : undefined;
  },
};

function signedIn({ secret }: ProviderSettings) {
  return { authorization: `AccessKey ${secret}` };
}

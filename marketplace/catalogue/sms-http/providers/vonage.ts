import { bodyOf, outcomeOf, type SmsProvider } from './provider.ts';

interface VonageAnswer {
  readonly messages: readonly {
    readonly status: string;
    readonly 'message-id'?: string;
    readonly 'error-text'?: string;
  }[];
}

/** Throttled, signed in wrongly, out of credit, or broken at Vonage: its answers that may be others later. */
const passing = new Set(['1', '4', '5', '8', '9']);

/** Vonage's SMS API. It answers 200 whatever happened; what became of a message it can only call back. */
export const vonage: SmsProvider = {
  send({ to, text, encoding }, { account, secret, sender }) {
    const body = new URLSearchParams({
      api_key: account,
      api_secret: secret,
      from: sender.replace('+', ''),
      to: to.replace('+', ''),
      text,
      ...(encoding === 'UCS-2' ? { type: 'unicode' } : {}),
    });
    return { url: 'https://rest.nexmo.com/sms/json', request: { method: 'POST', body } };
  },
  readSent(answer) {
    const first = bodyOf<VonageAnswer>(answer).messages?.[0];
    if (!first) return outcomeOf(answer.ok ? 500 : answer.status, `Vonage: status ${answer.status}`);
    const { status, 'message-id': id, 'error-text': text = `status ${status}` } = first;
    if (status === '0') return { sent: id ?? 'without an id' };
    return passing.has(status) ? { later: `Vonage: ${text}` } : { never: `Vonage: ${text}` };
  },
};

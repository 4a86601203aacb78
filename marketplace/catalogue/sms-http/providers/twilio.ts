import { bodyOf, outcomeOf, type ProviderSettings, type SmsProvider } from './provider.ts';

interface TwilioMessage {
  readonly sid: string;
  readonly status: string;
  /** Of an error. */
  readonly message: string;
  readonly code: number;
}

/** Twilio's Messages resource, version 2010-04-01. */
export const twilio: SmsProvider = {
  send({ to, text }, settings) {
    const body = new URLSearchParams({ To: to, From: settings.sender, Body: text });
    return {
      url: `${messagesOf(settings)}.json`,
      request: { method: 'POST', headers: signedIn(settings), body },
    };
  },
  readSent(answer) {
    const { sid, message, code } = bodyOf<TwilioMessage>(answer);
    if (answer.ok && sid) return { sent: sid };
    return outcomeOf(
      answer.status,
      `Twilio: ${message ?? `status ${answer.status}`}${code ? ` (${code})` : ''}`,
    );
  },
  ask: (sid, settings) => ({
    url: `${messagesOf(settings)}/${encodeURIComponent(sid)}.json`,
    request: { headers: signedIn(settings) },
  }),
  readArrival(answer) {
    const { status } = bodyOf<TwilioMessage>(answer);
    if (status === 'delivered' || status === 'read') return 'delivered';
    return status === 'undelivered' || status === 'failed' ? 'undelivered' : undefined;
  },
};

function messagesOf({ account }: ProviderSettings): string {
  return `https://api.twilio.com/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages`;
}

function signedIn({ account, secret }: ProviderSettings) {
  return { authorization: `Basic ${btoa(`${account}:${secret}`)}` };
}

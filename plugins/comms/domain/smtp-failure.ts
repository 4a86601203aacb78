/** How a try to hand a message over ended. */
export type HandOver =
  | { readonly outcome: 'sent'; readonly response: string }
  | { readonly outcome: 'temporary' | 'permanent'; readonly response: string };

const longest = 500;

/**
 * Sorts what went wrong: a 5xx answer to a message is for good (RFC 5321 section 4.2.1), except one to our login or
 * TLS, which says nothing about the message. Everything else, a lost connection too, may work later.
 */
export function smtpFailure(error: unknown): HandOver {
  const { message, response, responseCode, code } = error as Error & {
    response?: string;
    responseCode?: number;
    code?: string;
  };
  const aboutUs = code === 'EAUTH' || code === 'ETLS' || code === 'EOAUTH2';
  const forGood = responseCode !== undefined && responseCode >= 500 && responseCode <= 599 && !aboutUs;
  const said = response ?? (code ? `${message} (${code})` : message);
  return { outcome: forGood ? 'permanent' : 'temporary', response: said.slice(0, longest) };
}

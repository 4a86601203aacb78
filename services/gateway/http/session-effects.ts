import type { ServerResponse } from 'node:http';
import type { ActionContract } from '@isp/sdk';
import type { Principals } from './principals.ts';
import { sessionCookie, setSessionCookie } from './session-cookie.ts';
import type { WebRequest } from './web-request.ts';

/** What an answer does to the session of the browser that gets it; answers what of the text is sent. */
type SessionEffect = (
  request: WebRequest,
  response: ServerResponse,
  text: string | undefined,
) => string | undefined;

const effects: Readonly<Record<string, SessionEffect>> = {
  'identity.login': (request, response, text) => begin(request, response, text),
  'identity.login-as.begin'(request, response, text) {
    const own = sessionCookie(request.headers, request.ispOrigin);
    if (own === undefined || request.headers.authorization !== undefined) {
      noStore(response);
      return text;
    }
    setSessionCookie(response, request.ispOrigin, { cookie: 'own', token: own });
    return begin(request, response, text);
  },
  'identity.login-as.end': endSession,
  'identity.logout': endSession,
};

/** The effect of an action's good answer. Whoever changed people has his own rights looked up again at once. */
export function sessionEffect(
  { name, rest }: ActionContract,
  { principals }: { readonly principals: Principals },
): SessionEffect | undefined {
  if (!name.startsWith('identity.') || rest?.method === 'GET') return undefined;
  const effect = effects[name];
  return (request, response, text) => {
    principals.forget(request);
    return effect ? effect(request, response, text) : text;
  };
}

/** Whether an action answers the token of a new session. */
export function beginsSession({ name }: Pick<ActionContract, 'name'>): boolean {
  return name === 'identity.login' || name === 'identity.login-as.begin';
}

/**
 * Gives the browser its cookie. A page that says `Prefer: return=minimal` (RFC 7240) gets nothing else, so that no script
 * ever holds the token.
 */
function begin(request: WebRequest, response: ServerResponse, text = '{}'): string | undefined {
  const { token, expiresAt } = JSON.parse(text) as { token?: string; expiresAt?: string };
  noStore(response);
  setSessionCookie(response, request.ispOrigin, { cookie: 'session', token, expiresAt });
  if (!/(^|[,;\s])return=minimal([,;\s]|$)/i.test(String(request.headers.prefer ?? ''))) return text;
  response.setHeader('Preference-Applied', 'return=minimal');
  return undefined;
}

/** The browser is who it was before it logged in as somebody else, or nobody. */
function endSession(
  { headers, ispOrigin }: WebRequest,
  response: ServerResponse,
  text: string | undefined,
): string | undefined {
  if (headers.authorization !== undefined || sessionCookie(headers, ispOrigin) === undefined) return text;
  const token = sessionCookie(headers, ispOrigin, 'own');
  setSessionCookie(response, ispOrigin, { cookie: 'session', token });
  if (token) setSessionCookie(response, ispOrigin, { cookie: 'own', token: undefined });
  return text;
}

/** An answer with a token is kept nowhere on its way. */
function noStore(response: ServerResponse): void {
  response.setHeader('Cache-Control', 'no-store');
}

import type { ServerResponse } from 'node:http';
import type { ActionContract } from '@isp/sdk';
import type { Principals } from './principals.ts';
import { sessionCookie, setSessionCookie } from './session-cookie.ts';
import type { WebRequest } from './web-request.ts';

/** What an answer does to the session of the browser that gets it. */
type SessionEffect = (request: WebRequest, response: ServerResponse, text: string | undefined) => void;

const effects: Readonly<Record<string, SessionEffect>> = {
  'identity.login': (request, response, text) => begin(request, response, text),
  'identity.login-as.begin'(request, response, text) {
    const own = sessionCookie(request.headers, request.ispOrigin);
    if (own === undefined || request.headers.authorization !== undefined) return noStore(response);
    setSessionCookie(response, request.ispOrigin, { cookie: 'own', token: own });
    begin(request, response, text);
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
    effect?.(request, response, text);
  };
}

function begin(request: WebRequest, response: ServerResponse, text = '{}'): void {
  const { token, expiresAt } = JSON.parse(text) as { token?: string; expiresAt?: string };
  noStore(response);
  setSessionCookie(response, request.ispOrigin, { cookie: 'session', token, expiresAt });
}

/** The browser is who it was before it logged in as somebody else, or nobody. */
function endSession({ headers, ispOrigin }: WebRequest, response: ServerResponse): void {
  if (headers.authorization !== undefined || sessionCookie(headers, ispOrigin) === undefined) return;
  const token = sessionCookie(headers, ispOrigin, 'own');
  setSessionCookie(response, ispOrigin, { cookie: 'session', token });
  if (token) setSessionCookie(response, ispOrigin, { cookie: 'own', token: undefined });
}

/** An answer with a token is kept nowhere on its way. */
function noStore(response: ServerResponse): void {
  response.setHeader('Cache-Control', 'no-store');
}

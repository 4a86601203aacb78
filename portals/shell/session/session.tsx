import { type AnswerOf, ApiError } from '@isp/client';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { api } from '../api/portal-api.ts';
import { queryClient } from '../api/query-client.ts';
import { alone } from '../offline/alone.ts';
import { forgetKept } from '../offline/offline-fetch.ts';
import { portalOutbox } from '../offline/portal-outbox.ts';
import { sessionExpiry } from './session-expiry.ts';

/** Who is signed in, with his permissions. */
export type SignedIn = AnswerOf<'/auth/me', 'get'>;

const Session = createContext<SignedIn | undefined>(undefined);
const key = ['session'];

/** Who is signed in; `null`: nobody. */
export function useSessionQuery() {
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => (wasSignedIn() ? whoAmI(signal) : null),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const signedIn = Boolean(query.data);
  useEffect(() => sessionExpiry.watch(signedIn), [signedIn]);
  return query;
}

/** Who never signed in with this browser is not asked for at all. The cookie itself no script can see. */
const hint = 'isp.signedIn';
/** Whether somebody signed in with this browser and did not sign out. */
export const wasSignedIn = () => localStorage.getItem(hint) !== null;

function whoAmI(signal: AbortSignal): Promise<SignedIn | null> {
  return api.get('/auth/me', { signal }).catch(async (error: unknown) => {
    if (!(error instanceof ApiError && error.status === 401)) throw error;
    if (await sessionExpiry.askAgain()) return api.get('/auth/me');
    void forgetKept();
    return null;
  });
}

/** Opens a session. The token is in a cookie no script can read; the answer has none. */
export async function signIn(given: { email: string; password: string; totp?: string }): Promise<void> {
  // Nothing of the one before is sent meanwhile.
  await alone(() => api.post('/auth/login', { body: given, headers: { Prefer: 'return=minimal' } }));
  const before = queryClient.getQueryData<SignedIn>(key)?.id;
  const now = await api.get('/auth/me');
  if (before !== undefined && before !== now.id) forgetReads();
  localStorage.setItem(hint, '1');
  queryClient.setQueryData(key, now);
}

/** Ends the session; nothing of what was read is kept, nor what waits to be sent. */
export async function signOut(): Promise<void> {
  await alone(() =>
    api.post('/auth/logout').catch((error: unknown) => {
      if (!(error instanceof ApiError && error.status === 401)) throw error;
    }),
  );
  forgetSession();
}

/** The session is over: the next thing that is shown is the login. */
export function forgetSession(): void {
  sessionExpiry.watch(false);
  localStorage.removeItem(hint);
  queryClient.setQueryData(key, null);
  forgetReads();
  portalOutbox.end();
  void forgetKept();
}

/** All but who is signed in: whoever shows that has to hear that it is another one. */
function forgetReads(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });
}

/** Another person is signed in now: everything is read anew. */
export function sessionChanged(): void {
  window.location.assign('/');
}

export function SessionProvider({
  session,
  children,
}: {
  readonly session: SignedIn;
  readonly children: ReactNode;
}): ReactNode {
  return <Session value={session}>{children}</Session>;
}

/** Who is signed in, below the {@link SessionProvider}. */
export function useSession(): SignedIn {
  return useContext(Session) as SignedIn;
}

/** Whether somebody holds a permission; `*` is every one. */
export function holds({ permissions }: Pick<SignedIn, 'permissions'>, permission: string): boolean {
  return permissions.includes('*') || permissions.includes(permission);
}

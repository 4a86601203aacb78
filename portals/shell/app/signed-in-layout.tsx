import { ErrorPanel, Skeleton } from '@isp/ui';
import { Outlet } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useFollowConnection, useLeftBehind } from '../offline/use-outbox.ts';
import { useContributions, useFollowPlugins } from '../plugins/contributions.ts';
import { ErrorBoundary } from '../plugins/error-boundary.tsx';
import { usePageAddress } from '../plugins/page-address.ts';
import { SlotsProvider } from '../plugins/slots.tsx';
import { SessionProvider, useSessionQuery } from '../session/session.tsx';
import { useExpired } from '../session/use-expired.ts';
import { PortalFrame } from './portal-frame.tsx';

const LoginPage = lazy(() => import('../pages/login-page.tsx'));
const LeftBehind = lazy(() => import('../session/left-behind.tsx'));
const ExpiredDialog = lazy(() => import('../session/expired-dialog.tsx'));

/** Shows the page to who is signed in, and the login to everybody else, at the same address. */
export function SignedInLayout(): ReactNode {
  const { data: session, error, refetch } = useSessionQuery();
  if (session === undefined)
    return (
      <main className="ui-frame-main">
        {error ? <ErrorPanel error={error} onRetry={() => refetch()} /> : <Skeleton lines={8} />}
      </main>
    );
  if (session === null)
    return (
      <Suspense>
        <LoginPage />
      </Suspense>
    );
  return (
    <SessionProvider session={session}>
      <Inside />
      <AskAgain />
    </SessionProvider>
  );
}

/** The dialog for a session that has ended; its code is loaded when that happens for the first time. */
function AskAgain(): ReactNode {
  const expired = useExpired();
  const [asked, setAsked] = useState(false);
  if (expired && !asked) setAsked(true);
  return asked ? (
    <Suspense>
      <ExpiredDialog />
    </Suspense>
  ) : null;
}

function Inside(): ReactNode {
  const { path } = usePageAddress();
  const { error, refetch } = useContributions();
  const leftBehind = useLeftBehind().length > 0;
  useFollowPlugins();
  useFollowConnection();
  if (leftBehind)
    return (
      <Suspense>
        <LeftBehind />
      </Suspense>
    );
  return (
    <PortalFrame>
      <ErrorBoundary of="The page" key={path}>
        {error && <ErrorPanel error={error} onRetry={() => refetch()} />}
        <Suspense fallback={<Skeleton lines={8} />}>
          <SlotsProvider>
            <Outlet />
          </SlotsProvider>
        </Suspense>
      </ErrorBoundary>
    </PortalFrame>
  );
}

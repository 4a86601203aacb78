import { UiProvider } from '@isp/ui';
import { Toasts } from '@isp/ui/overlays';
import { Outlet, useRouter } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useReturns } from '../api/connection.ts';
import { ErrorBoundary } from '../plugins/error-boundary.tsx';
import { usePageAddressText } from '../plugins/page-address.ts';
import { usePageSettings } from '../settings/page-settings.ts';
import { serverPreferences } from '../settings/server-preferences.ts';

/** What is around every page: the kit's surroundings, and the last boundary. */
export function Root(): ReactNode {
  const { locale, colorScheme, timeZone } = usePageSettings();
  const router = useRouter();
  const { search } = usePageAddressText();
  const location = useMemo(() => {
    const go = (replace: boolean) => (text: string) => {
      const { pathname } = router.state.location;
      const rest = text.replace(/^\?/, '');
      void router.navigate({ href: rest === '' ? pathname : `${pathname}?${rest}`, replace });
    };
    return { search, replace: go(true), push: go(false) };
  }, [router, search]);
  const navigate = useMemo(() => (href: string) => void router.navigate({ href }), [router]);
  return (
    <UiProvider
      locale={locale}
      colorScheme={colorScheme}
      {...(timeZone ? { timeZone } : {})}
      navigate={navigate}
      location={location}
      preferences={serverPreferences}
      reread={useReturns()}
    >
      <ErrorBoundary of="The portal">
        <Outlet />
      </ErrorBoundary>
      <Toasts />
    </UiProvider>
  );
}

import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Dashboard } from '../pages/dashboard.tsx';
import { PluginPage } from '../pages/plugin-page.tsx';
import { Root } from './root.tsx';
import { SignedInLayout } from './signed-in-layout.tsx';

const root = createRootRoute({ component: Root });

/** Everything that needs somebody to be signed in. Its own addresses begin with `/-/`, which no plugin's can. */
const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedInLayout });

const page = <T extends Record<string, () => ReactNode>>(
  path: string,
  load: () => Promise<T>,
  name: keyof T & string,
) => createRoute({ getParentRoute: () => signedIn, path, component: lazyRouteComponent(load, name) });

const links = (path: string, name: 'ForgottenPage' | 'InvitationPage' | 'PasswordResetPage') =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(() => import('../pages/account-links.tsx'), name),
  });

const routeTree = root.addChildren([
  links('/invitation', 'InvitationPage'),
  links('/password-reset', 'PasswordResetPage'),
  links('/-/forgotten', 'ForgottenPage'),
  signedIn.addChildren([
    createRoute({ getParentRoute: () => signedIn, path: '/', component: Dashboard }),
    page('/-/account', () => import('../pages/account-page.tsx'), 'AccountPage'),
    page('/-/keyboard', () => import('../pages/keyboard-page.tsx'), 'KeyboardPage'),
    createRoute({ getParentRoute: () => signedIn, path: '$', component: PluginPage }),
  ]),
]);

/** Addresses of the application. What stands behind `?` is plain text: pages and tables read it themselves. */
export const router = createRouter({
  routeTree,
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch(search) {
    const text = new URLSearchParams(search as Record<string, string>).toString();
    return text === '' ? '' : `?${text}`;
  },
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

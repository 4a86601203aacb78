import { ExpirationPlugin } from 'workbox-expiration';
import { createHandlerBoundToURL, getCacheKeyForURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import type { AskedOfWorker } from './asked-of-worker.ts';
import { deliver } from './deliver.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Everything of this build; put in by it. */
  readonly __WB_MANIFEST: { url: string; revision: string | null; integrity?: string }[];
};

/** The application as a document; addresses of its pages are all this one. */
const shell = '/assets/index.html';
/** These are the platform's, or come by no address of a page. */
const notPages = [/^\/(api|health|metrics|realtime|assets)(\/|$)/];
/** Longer than this no page waits for the newest document while there is one here. */
const patienceMs = 4_000;
const mostFiles = 300;

precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false, directoryIndex: '' });

/**
 * Code of plugins' pages, and of builds before and after this one: a name is that of one content for good. Answers of the REST
 * interface are never here.
 */
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /^\/assets\/.+\.(js|css|svg|png|woff2)$/.test(url.pathname),
  new CacheFirst({
    cacheName: 'isp-files',
    matchOptions: { ignoreVary: true },
    plugins: [new ExpirationPlugin({ maxEntries: mostFiles, purgeOnQuotaError: true })],
  }),
);

const keptShell = createHandlerBoundToURL(shell);

/** The newest document whenever there is a connection, so that a new build is there at once; the kept one otherwise. */
registerRoute(
  new NavigationRoute(
    async (asked) => {
      try {
        return await soon(fetch(asked.request));
      } catch {
        return keptShell(asked);
      }
    },
    { denylist: notPages },
  ),
);

/**
 * A new worker waits until no page is open that needs the files of the one before. A page of its own build that is alone asks
 * it to begin at once.
 */
self.addEventListener('message', (event) => {
  const { kind, script } = (event.data ?? {}) as Partial<AskedOfWorker>;
  if (kind !== 'begin' || !script || !getCacheKeyForURL(script)) return;
  event.waitUntil(
    self.clients
      .matchAll({ type: 'window', includeUncontrolled: true })
      .then((windows) => (windows.length <= 1 ? self.skipWaiting() : undefined)),
  );
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** The network is back, and perhaps no window is open any more. */
self.addEventListener('sync', (event) => {
  const { tag } = event as unknown as { readonly tag: string };
  if (tag === 'isp-outbox') (event as ExtendableEvent).waitUntil(deliver());
});

class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** The request of a document takes no signal, so it is left to itself when it takes too long. */
async function soon(answer: Promise<Response>): Promise<Response> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TooLate('the platform did not answer in time')), patienceMs);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(timer);
  }
}

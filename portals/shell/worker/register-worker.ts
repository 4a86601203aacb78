import type { AskedOfWorker } from './asked-of-worker.ts';

const address = '/service-worker.js';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(text: string): string },
  ): {
    createScriptURL(text: string): string;
  };
}

/** Makes the application open without a connection, where browsers allow it: behind TLS and on this machine. */
export async function registerWorker(script: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register(trusted(), {
    scope: '/',
    updateViaCache: 'none',
  });
  const asked: AskedOfWorker = { kind: 'begin', script };
  registration.waiting?.postMessage(asked);
}

/** The one address a script of a worker may have, as the page's policy wants it said. */
function trusted(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return (
    trustedTypes?.createPolicy('isp-portal', { createScriptURL: () => address }).createScriptURL(address) ??
    address
  );
}

import { connect, type TLSSocket } from 'node:tls';

/** Where a router listens, and what its certificate has to be. */
export interface RouterAddress {
  readonly address: string;
  readonly port: number;
  /** SHA-256, upper case with colons; without one the certificate has to be valid for the address. */
  readonly fingerprint?: string | undefined;
}

/** A router that shows another certificate than the pinned one. */
export class UnexpectedCertificate extends Error {
  readonly shown: string;

  constructor(shown: string) {
    super(`its certificate has the fingerprint ${shown}`);
    this.shown = shown;
  }
}

/**
 * Opens a TLS connection and looks at the certificate before anything is sent, so that no password reaches a stranger.
 * A pinned certificate need not be signed by anybody, nor be for this address: routers sign theirs themselves.
 */
export async function openPinned(router: RouterAddress, signal: AbortSignal): Promise<TLSSocket> {
  const { address: host, port, fingerprint } = router;
  const socket = connect({ host, port, servername: serverName(host), rejectUnauthorized: !fingerprint });
  const abort = () => socket.destroy(signal.reason as Error);
  signal.addEventListener('abort', abort, { once: true });
  try {
    await new Promise<void>((resolve, reject) => {
      socket
        .once('secureConnect', resolve)
        .once('error', reject)
        .once('close', () => reject(closed()));
    });
    const shown = socket.getPeerCertificate().fingerprint256;
    if (fingerprint && shown !== fingerprint.toUpperCase()) throw new UnexpectedCertificate(shown);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** The certificate a router shows, whoever signed it; nothing is sent to it. */
export async function shownFingerprint(
  router: RouterAddress,
  signal: AbortSignal,
): Promise<string | undefined> {
  const anything = { ...router, fingerprint: 'none' };
  const shown = await openPinned(anything, signal).catch((error: unknown) => error);
  return shown instanceof UnexpectedCertificate ? shown.shown : undefined;
}

/** Addresses are no server names (RFC 6066 section 3). */
function serverName(host: string): string | undefined {
  return /[:]|^[\d.]+$/.test(host) ? '' : host;
}

function closed(): Error {
  return Object.assign(new Error('it closed the connection'), { code: 'ECONNRESET' });
}

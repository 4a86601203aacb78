import { createServer } from 'node:net';

/**
 * Finds a TCP port that is free on a loopback address.
 *
 * @param options.preferred is returned when it is free, so that a restart keeps its address.
 * @remarks Another program may take the port before it is used: callers try again on EADDRINUSE.
 */
export async function findFreePort(options: { host?: string; preferred?: number } = {}): Promise<number> {
  const { host = '127.0.0.1', preferred } = options;
  if (preferred !== undefined) {
    const kept = await tryPort(host, preferred).catch(() => undefined);
    if (kept !== undefined) return kept;
  }
  return tryPort(host, 0);
}

function tryPort(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    // `exclusive`: without it a cluster worker would ask its primary, which may share a port that is in use.
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(found));
    });
  });
}

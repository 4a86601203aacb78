import { createSocket } from 'node:dgram';
import { createServer, isIPv6 } from 'node:net';
import { StartError } from '../start-error.ts';

/** A port that the platform is about to listen on. */
export interface WantedPort {
  /** Address of this machine, `0.0.0.0` for all. */
  host: string;
  port: number;
  protocol: 'tcp' | 'udp';
  /** Name of the environment variable that sets the port, for the message. */
  setting: string;
}

/**
 * Binds a port and lets it go again, so that a taken one is told before anything else is started.
 *
 * @throws StartError PORT_TAKEN, PORT_FORBIDDEN (below 1024 without the right to), HOST_UNKNOWN (the address is not of
 *   this machine) or PORT_UNUSABLE.
 */
export async function assertPortFree(wanted: WantedPort): Promise<void> {
  try {
    await (wanted.protocol === 'tcp' ? bindTcp(wanted) : bindUdp(wanted));
  } catch (cause) {
    throw explainBindError(wanted, cause as NodeJS.ErrnoException);
  }
}

function bindTcp({ host, port }: WantedPort): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()));
  });
}

function bindUdp({ host, port }: WantedPort): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4');
    socket.once('error', (error) => socket.close(() => reject(error)));
    socket.bind({ address: host, port, exclusive: true }, () => socket.close(() => resolve()));
  });
}

function explainBindError(wanted: WantedPort, cause: NodeJS.ErrnoException): StartError {
  const { host, port, setting } = wanted;
  const name = `${wanted.protocol === 'udp' ? 'UDP port' : 'Port'} ${port} on ${host}`;
  const explain = (code: string, text: string) => new StartError(code, text, { cause });
  switch (cause.code) {
    case 'EADDRINUSE':
      return explain(
        'PORT_TAKEN',
        `${name} is already in use; stop the other program or set ${setting} to a free port.`,
      );
    case 'EACCES':
      return explain(
        'PORT_FORBIDDEN',
        `${name} may not be used by this user; set ${setting} to a port above 1023.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return explain(
        'HOST_UNKNOWN',
        `${name} cannot be used: ${host} is not an address of this machine; correct the host or ${setting}.`,
      );
    default:
      return explain(
        'PORT_UNUSABLE',
        `${name} cannot be used (${cause.message}); set ${setting} to another port.`,
      );
  }
}

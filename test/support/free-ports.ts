import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** Below the range that the system takes for outgoing connections, so that no client socket gets there first. */
const lowest = 12_000;
const highest = 32_000;

/** Ports that are free at this moment, for TCP and UDP. */
export async function freePorts(count: number): Promise<number[]> {
  const found = new Set<number>();
  while (found.size < count) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest));
    if ((await isFreeTcp(port)) && (await isFreeUdp(port))) found.add(port);
  }
  return [...found];
}

function isFreeTcp(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

function isFreeUdp(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(false));
    socket.bind(port, '127.0.0.1', () => socket.close(() => resolve(true)));
  });
}

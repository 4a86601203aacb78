import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A wire between a browser and the platform that can be cut, and can lose a reply. */
export interface Line extends AsyncDisposable {
  readonly baseUrl: string;
  cut(): void;
  mend(): void;
  /** Loses the reply of the next request whose first line fits, after the platform has got it. */
  loseReplyOf(request: RegExp): void;
  /** How many replies were lost. */
  readonly lost: number;
}

/** Lays a line to a port of this machine. */
export async function layLine(port: number): Promise<Line> {
  const open = new Set<Socket>();
  let whole = true;
  let losing: RegExp | undefined;
  let lost = 0;
  const server = createServer((browser) => {
    if (!whole) {
      browser.destroy();
      return;
    }
    const platform = connect(port, '127.0.0.1');
    let isLost = false;
    for (const [one, other] of [
      [browser, platform],
      [platform, browser],
    ] as const) {
      open.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    browser.on('data', (bytes) => {
      if (losing?.test(bytes.toString('latin1'))) {
        isLost = true;
        losing = undefined;
      }
      platform.write(bytes);
    });
    platform.on('data', (bytes) => {
      if (!isLost) {
        browser.write(bytes);
        return;
      }
      if (!browser.destroyed) lost += 1;
      browser.destroy();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    whole = false;
    for (const socket of open) socket.destroy();
  };
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    cut,
    mend() {
      whole = true;
    },
    loseReplyOf(request) {
      losing = request;
    },
    get lost() {
      return lost;
    },
    async [Symbol.asyncDispose]() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

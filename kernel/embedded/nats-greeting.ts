import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/**
 * What a server answered: `welcome` when it takes the credentials, `tls` when it is NATS and goes on encrypted, where
 * the credentials are not tried.
 */
export type NatsGreeting = 'welcome' | 'tls' | 'refused' | 'not-nats';

const LIMIT_MS = 10_000;

/**
 * Speaks the first lines of the NATS protocol: reads INFO, sends CONNECT and PING, waits for PONG. Written out here
 * since only the bus may use a NATS client, and the bus starts later.
 *
 * @see https://docs.nats.io/reference/reference-protocols/nats-protocol
 * @throws the socket's error when the server cannot be reached.
 */
export async function greetNats(address: URL): Promise<NatsGreeting> {
  // WHATWG URLs keep the brackets of an IPv6 address, sockets want none.
  const host = address.hostname.replace(/^\[|\]$/g, '');
  const introduction = `CONNECT ${JSON.stringify(credentials(address))}\r\nPING\r\n`;
  const socket = connect({ host, port: Number(address.port || 4222) });
  socket.setTimeout(LIMIT_MS, () => socket.destroy(new ServerSilent()));
  try {
    return await converse(socket, introduction);
  } finally {
    socket.destroy();
  }
}

class ServerSilent extends Error {
  readonly code = 'ETIMEDOUT';
}

function converse(socket: Socket, introduction: string): Promise<NatsGreeting> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    const lines = createInterface({ input: socket });
    // readline passes the socket's errors on; they are handled above.
    lines.on('error', () => undefined);
    lines.once('close', () => resolve('not-nats'));
    lines.on('line', (line) => {
      const answer = judgeLine(line);
      if (answer === 'introduce') socket.write(introduction);
      else if (answer !== 'wait') resolve(answer);
    });
  });
}

function judgeLine(line: string): NatsGreeting | 'introduce' | 'wait' {
  const [verb] = line.split(' ', 1);
  switch (verb) {
    case 'INFO':
      return /"tls_required":\s*true/.test(line) ? 'tls' : 'introduce';
    case 'PONG':
      return 'welcome';
    case '-ERR':
      return 'refused';
    case 'PING':
    case '+OK':
      return 'wait';
    default:
      return 'not-nats';
  }
}

/** A name without a password is a token, as in every NATS client. */
function credentials({ username, password }: URL): object {
  const options = { verbose: false, pedantic: false, lang: 'node', version: '1' };
  const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
  if (pass !== '') return { ...options, user, pass };
  return user === '' ? options : { ...options, auth_token: user };
}

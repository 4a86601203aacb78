import { randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

/** Status line and headers of an answer, in lower case. */
export interface SipAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
}

export const random = () => randomBytes(8).toString('hex');

/** A UDP socket with the identity of one conversation. */
export interface Line extends AsyncDisposable {
  readonly tag: string;
  readonly callId: string;
  readonly address: { readonly address: string; readonly port: number };
  next(): number;
  exchange(text: string, withinMs: number): Promise<SipAnswer>;
  onRequest(hear: (text: string, reply: (text: string) => void) => void): void;
}

/** Opens a line to a server on this machine. */
export async function openLine(port: number): Promise<Line> {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  let sequence = 0;
  return {
    tag: random(),
    callId: random(),
    address: socket.address(),
    next: () => (sequence += 1),
    exchange: (text, withinMs) => exchange(socket, { port, text, withinMs }),
    onRequest(hear) {
      socket.on('message', (packet: Buffer) => {
        const text = packet.toString();
        if (!text.startsWith('SIP/2.0 ')) hear(text, (answer) => socket.send(answer, port, '127.0.0.1'));
      });
    },
    async [Symbol.asyncDispose]() {
      socket.close();
    },
  };
}

/** The final answer: those that say that work goes on (1xx) are passed over. */
function exchange(
  socket: Socket,
  { port, text, withinMs }: { readonly port: number; readonly text: string; readonly withinMs: number },
): Promise<SipAnswer> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new TypeError(`no answer to ${text.split(' ')[0]}`)), withinMs);
    const hear = (packet: Buffer) => {
      const answer = parse(packet.toString());
      if (!(answer.status >= 200)) return;
      socket.off('message', hear);
      clearTimeout(limit);
      resolve(answer);
    };
    socket.on('message', hear);
    socket.send(text, port, '127.0.0.1');
  });
}

function parse(text: string): SipAnswer {
  const [first = '', ...lines] = text.split('\r\n');
  const headers = lines.flatMap((line) => {
    const at = line.indexOf(':');
    return at < 0 ? [] : [[line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const];
  });
  return { status: Number(first.split(' ')[1] ?? 0), headers: new Map(headers) };
}

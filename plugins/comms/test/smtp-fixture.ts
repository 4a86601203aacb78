import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as a real SMTP server took it. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly secure: boolean;
  readonly raw: string;
}

/** What the server does about the next mails: takes them, or answers a code at a point of the conversation. */
export interface MailServerMood {
  recipient?: number;
  data?: number;
  /** The connection is lost after the content, before the answer. */
  dropsAfterData?: boolean;
}

/** A real SMTP server on this machine. */
export async function startMailServer(options: SMTPServerOptions = {}) {
  const received: ReceivedMail[] = [];
  const mood: MailServerMood = {};
  const refusal = (responseCode: number) => Object.assign(new Error('not now'), { responseCode });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    ...options,
    onRcptTo: (_address, _session, done) => done(mood.recipient ? refusal(mood.recipient) : null),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        if (mood.data) return done(refusal(mood.data));
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          secure: session.secure === true,
          raw: Buffer.concat(chunks).toString(),
        });
        if (mood.dropsAfterData) return dropAll(server);
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    received,
    mood,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function dropAll(server: SMTPServer): void {
  for (const { _socket } of server.connections as unknown as Set<{ _socket: { destroy(): void } }>)
    _socket.destroy();
}

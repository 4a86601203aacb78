import { StartError } from '../start-error.ts';
import { greetNats, type NatsGreeting } from './nats-greeting.ts';
import { describeServer, explainUnreachable, parseServerUrl } from './server-url.ts';

const SETTING = 'ISP_NATS_URL';

/**
 * Checks that a NATS of the operator's own can be used: one of the servers named, separated by commas, answers as NATS
 * and takes the credentials. Passwords and tokens never appear in a message.
 *
 * @param url value of `ISP_NATS_URL`.
 * @throws StartError URL_MALFORMED, NATS_UNREACHABLE, NATS_LOGIN_REFUSED, NOT_A_NATS_SERVER; that of the last server
 *   when all fail.
 */
export async function checkExternalNats(url: string): Promise<void> {
  const addresses = url.split(',').map((part) =>
    parseServerUrl(part.trim(), {
      setting: SETTING,
      schemes: ['nats:', 'tls:'],
      example: 'nats://token@host:4222 (several are separated by commas)',
    }),
  );
  let problem: unknown;
  for (const address of addresses) {
    problem = await checkServer(address).then(
      () => undefined,
      (error) => error,
    );
    if (problem === undefined) return;
  }
  throw problem;
}

async function checkServer(address: URL): Promise<void> {
  const server = describeServer(address, 4222);
  const greeting = await greetNats(address).catch((cause): never => {
    const reason = explainUnreachable(cause) ?? cause.message;
    const message = `The NATS server ${server} cannot be reached: ${reason}; start it or correct ${SETTING}.`;
    throw new StartError('NATS_UNREACHABLE', message, { cause });
  });
  refuse(greeting, server);
}

function refuse(greeting: NatsGreeting, server: string): void {
  if (greeting === 'not-nats') {
    throw new StartError('NOT_A_NATS_SERVER', `What listens on ${server} is not NATS; correct ${SETTING}.`);
  }
  if (greeting === 'refused') {
    const message = `The NATS server ${server} refuses the user, the password or the token of ${SETTING}; correct it.`;
    throw new StartError('NATS_LOGIN_REFUSED', message);
  }
}

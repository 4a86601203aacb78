import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../kernel/embedded/embedded-postgres.ts';
import { checkExternalDatabase, checkExternalNats } from '../../../kernel/embedded/external-servers.ts';
import { findFreePort } from '../../../kernel/embedded/free-port.ts';
import { openStart } from './running-servers.ts';

const SECRET = 'correct-horse';
const servers: Server[] = [];

afterAll(() => {
  for (const server of servers) server.close();
});

/** Expects a refusal with this code whose message holds `text` and no secret. */
async function expectRefusal(check: Promise<void>, code: string, text: string): Promise<void> {
  const error = await check.then(
    () => undefined,
    (thrown) => thrown,
  );
  expect(error).toMatchObject({ name: 'StartError', code, message: expect.stringContaining(text) });
  expect(error.message).not.toContain(SECRET);
}

describe('external PostgreSQL', () => {
  let postgres: EmbeddedPostgres;
  let url: (change: Partial<URL>) => string;

  beforeAll(async () => {
    postgres = await startEmbeddedPostgres(await openStart());
    url = (change) => Object.assign(new URL(postgres.url), change).href;
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    await client.query(`CREATE ROLE weak LOGIN PASSWORD '${SECRET}'`);
    await client.query(`CREATE ROLE half LOGIN CREATEROLE PASSWORD '${SECRET}'`);
    await client.end();
  });

  afterAll(() => postgres.stop());

  test('one that can be used passes', async () => {
    await checkExternalDatabase(postgres.url);
  });

  test('a wrong password, and a user that does not exist, are told apart from other troubles', async () => {
    await expectRefusal(
      checkExternalDatabase(url({ password: SECRET })),
      'DATABASE_LOGIN_REFUSED',
      'the password',
    );
    await expectRefusal(
      checkExternalDatabase(url({ username: 'nobody', password: SECRET })),
      'DATABASE_LOGIN_REFUSED',
      'the user',
    );
  });

  test('a missing database is told', async () => {
    await expectRefusal(
      checkExternalDatabase(url({ pathname: '/missing' })),
      'DATABASE_MISSING',
      'CREATE DATABASE',
    );
  });

  test('a role that may not create roles, or schemas, is told with the command that lets it', async () => {
    const as = (username: string) => checkExternalDatabase(url({ username, password: SECRET }));
    await expectRefusal(as('weak'), 'DATABASE_ROLE_TOO_WEAK', 'ALTER ROLE "weak" CREATEROLE');
    await expectRefusal(as('half'), 'DATABASE_ROLE_TOO_WEAK', 'GRANT CREATE ON DATABASE "isp" TO "half"');
  });

  test('a server that is not there is told with its address', async () => {
    const port = await findFreePort();
    const check = checkExternalDatabase(`postgres://isp:${SECRET}@127.0.0.1:${port}/isp`);
    await expectRefusal(check, 'DATABASE_UNREACHABLE', `127.0.0.1:${port}`);
    const nowhere = checkExternalDatabase(`postgres://isp:${SECRET}@database.invalid/isp`);
    await expectRefusal(nowhere, 'DATABASE_UNREACHABLE', 'database.invalid:5432');
  });

  test.each([
    '',
    'localhost',
    `mysql://isp:${SECRET}@localhost/isp`,
    `postgres://isp:${SECRET}%zz@localhost/isp`,
  ])('the address "%s" is refused as malformed', (address) =>
    expectRefusal(checkExternalDatabase(address), 'URL_MALFORMED', 'ISP_DATABASE_URL'),
  );
});

describe('external NATS', () => {
  /** Speaks just enough of the protocol: greets, and answers the first message with `answer`. */
  async function startFakeNats(info: object | undefined, answer: string): Promise<string> {
    const server = createServer((socket) => {
      socket.write(info === undefined ? 'SSH-2.0-fake\r\n' : `INFO ${JSON.stringify(info)}\r\n`);
      socket.once('data', () => socket.write(answer));
      socket.on('error', () => socket.destroy());
    }).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  test('one that takes the credentials passes, also as the second of a list', async () => {
    const host = await startFakeNats({ auth_required: true }, 'PONG\r\n');
    await checkExternalNats(`nats://${host}`);
    await checkExternalNats(`nats://127.0.0.1:${await findFreePort()}, nats://user:${SECRET}@${host}`);
  });

  test('one that goes on encrypted passes, its credentials untried', async () => {
    const host = await startFakeNats({ tls_required: true }, '');
    await checkExternalNats(`tls://${SECRET}@${host}`);
  });

  test('refused credentials are told', async () => {
    const host = await startFakeNats({ auth_required: true }, `-ERR 'Authorization Violation'\r\n`);
    await expectRefusal(checkExternalNats(`nats://${SECRET}@${host}`), 'NATS_LOGIN_REFUSED', 'ISP_NATS_URL');
  });

  test('another program on the port is told', async () => {
    const host = await startFakeNats(undefined, '');
    await expectRefusal(checkExternalNats(`nats://${SECRET}@${host}`), 'NOT_A_NATS_SERVER', host);
  });

  test('a server that is not there, or an address that is none, is told', async () => {
    const port = await findFreePort();
    const absent = checkExternalNats(`nats://${SECRET}@127.0.0.1:${port}`);
    await expectRefusal(absent, 'NATS_UNREACHABLE', `127.0.0.1:${port}`);
    await expectRefusal(checkExternalNats(`http://${SECRET}@localhost`), 'URL_MALFORMED', 'ISP_NATS_URL');
  });
});

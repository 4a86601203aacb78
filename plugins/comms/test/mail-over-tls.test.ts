import { expect, test } from '@jest/globals';
import { shop, startComms } from './comms-fixture.ts';
import { startMailServer } from './smtp-fixture.ts';

const variables = { name: 'Ada' };
const ask = { to: 'ada@example.net', template: 'shop.welcome', variables, deliver: 'now' as const };

/** A server with a certificate of its own, which nobody vouches for. */
const offersTls = { disabledCommands: [] };
const trusted = 'tls.rejectUnauthorized=false';

test('a server that offers TLS gets the message over it', async () => {
  await using server = await startMailServer(offersTls);
  await using host = await startComms({ smtpUrl: `${server.url}?requireTLS=true&${trusted}` });
  await host.call('comms.messages.send', ask, { as: shop });
  expect(server.received).toMatchObject([{ secure: true }]);
});

test('TLS from the start is spoken with smtps', async () => {
  await using server = await startMailServer({ secure: true });
  await using host = await startComms({ smtpUrl: `smtps://127.0.0.1:${server.port}?${trusted}` });
  await host.call('comms.messages.send', ask, { as: shop });
  expect(server.received).toMatchObject([{ secure: true }]);
});

test('a server nobody vouches for gets nothing', async () => {
  await using server = await startMailServer(offersTls);
  await using host = await startComms({ smtpUrl: server.url });
  const sent = host.call('comms.messages.send', ask, { as: shop });
  await expect(sent).rejects.toMatchObject({ code: 'COMMS_MAIL_SERVER_AWAY' });
  expect(server.received).toEqual([]);
});

test('a server without TLS gets nothing where the address insists on it', async () => {
  await using server = await startMailServer();
  await using host = await startComms({ smtpUrl: `${server.url}?requireTLS=true` });
  const sent = host.call('comms.messages.send', ask, { as: shop });
  await expect(sent).rejects.toMatchObject({ code: 'COMMS_MAIL_SERVER_AWAY' });
  expect(server.received).toEqual([]);
});

test('a refused login says nothing about the message: it may be repeated', async () => {
  await using server = await startMailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(Object.assign(new Error('who?'), { responseCode: 535 })),
  });
  const smtpUrl = `smtp://isp:wrong-password@127.0.0.1:${server.port}`;
  await using host = await startComms({ smtpUrl });
  const sent = host.call('comms.messages.send', ask, { as: shop });
  await expect(sent).rejects.toMatchObject({ code: 'COMMS_MAIL_SERVER_AWAY' });
  expect(JSON.stringify(await host.rows('SELECT * FROM deliveries'))).not.toContain('wrong-password');
});

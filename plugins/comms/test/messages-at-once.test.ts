import { expect, test } from '@jest/globals';
import { shop, startComms } from './comms-fixture.ts';
import { startMailServer } from './smtp-fixture.ts';

const ask = {
  to: 'ada@example.net',
  template: 'shop.welcome',
  variables: { name: 'Ada', link: 'https://shop.example/?token=s3cret-token' },
  deliver: 'now' as const,
};

test('a message sent at once has left when the call answers, and nothing of its content is kept', async () => {
  await using server = await startMailServer();
  await using host = await startComms({ smtpUrl: server.url });
  expect(await host.call('comms.messages.send', ask, { as: shop })).toMatchObject({ status: 'sent' });
  expect(server.received[0]?.raw).toContain('s3cret-token');
  const rows = await host.rows('SELECT * FROM deliveries');
  expect(JSON.stringify([rows, host.enqueued, host.log])).not.toContain('s3cret');
  expect(rows).toHaveLength(1);
});

test('a mail server that is away is an error that may be repeated, and the repetition is another mail', async () => {
  await using server = await startMailServer();
  await using host = await startComms({ smtpUrl: server.url });
  const send = () => host.call('comms.messages.send', { ...ask, key: 'invitation 1' }, { as: shop });
  server.mood.data = 421;
  await expect(send()).rejects.toMatchObject({ code: 'COMMS_MAIL_SERVER_AWAY', status: 503 });
  delete server.mood.data;
  const { deliveryId } = await send();
  expect(server.received[0]?.raw).toContain(`Message-ID: <${deliveryId}.2@localhost>`);
  await send();
  expect(server.received.length).toBe(1);
});

test('nobody at the mail server address is an error that may be repeated', async () => {
  await using host = await startComms({ smtpUrl: 'smtp://127.0.0.1:1' });
  const sent = host.call('comms.messages.send', ask, { as: shop });
  await expect(sent).rejects.toMatchObject({ code: 'COMMS_MAIL_SERVER_AWAY' });
  expect(host.published).toEqual([]);
});

test('a recipient the server refuses for good is an error that a repetition does not mend', async () => {
  await using server = await startMailServer();
  await using host = await startComms({ smtpUrl: server.url });
  server.mood.recipient = 553;
  const sent = host.call('comms.messages.send', ask, { as: shop });
  await expect(sent).rejects.toMatchObject({ code: 'COMMS_MESSAGE_REFUSED', status: 422 });
  expect((await host.call('comms.deliveries.list', {})).data).toMatchObject([{ status: 'failed' }]);
});

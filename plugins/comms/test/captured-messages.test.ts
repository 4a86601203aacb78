import { expect, test } from '@jest/globals';
import { shop, startComms } from './comms-fixture.ts';
import { startMailServer } from './smtp-fixture.ts';

const name = '<b>Ada</b>';
const ask = { to: 'ada@example.net', template: 'shop.welcome', variables: { name } };

test('in sandbox mode messages are captured with their content, escaped where they are HTML', async () => {
  await using host = await startComms({ mode: 'sandbox' });
  await host.call('comms.messages.send', ask, { as: shop });
  await host.runJobs();
  const { deliveryId } = await host.call('comms.messages.send', { ...ask, deliver: 'now' }, { as: shop });
  const { data } = await host.call('comms.captured.list', { filter: { to: ask.to } });
  expect(data).toMatchObject([
    { deliveryId, subject: `Welcome ${name}`, text: `Hello ${name}, go to https://shop.example` },
    {
      channel: 'mail',
      from: 'ISP <no-reply@localhost>',
      html: expect.stringContaining('&lt;b&gt;Ada&lt;/b&gt;'),
    },
  ]);
  expect(await host.call('comms.deliveries.get', { id: deliveryId })).toMatchObject({ status: 'sent' });
});

test('sandbox mode sends only through a server of the environment, never through that of the settings', async () => {
  await using real = await startMailServer();
  await using own = await startMailServer();
  {
    await using host = await startComms({ mode: 'sandbox', config: { smtpUrl: real.url } });
    await host.call('comms.messages.send', { ...ask, deliver: 'now' }, { as: shop });
  }
  {
    await using host = await startComms({ mode: 'sandbox', config: { smtpUrl: real.url }, smtpUrl: own.url });
    await host.call('comms.messages.send', { ...ask, deliver: 'now' }, { as: shop });
  }
  expect([real.received.length, own.received.length]).toEqual([0, 1]);
});

test('there are no captured messages in production mode, and none for anybody but staff', async () => {
  await using production = await startComms();
  await expect(production.call('comms.captured.list', {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await using sandbox = await startComms({ mode: 'sandbox' });
  const as = sandbox.reseller({ resellerIds: [], permissions: ['comms.captured.read'] });
  await expect(sandbox.call('comms.captured.list', {}, { as })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

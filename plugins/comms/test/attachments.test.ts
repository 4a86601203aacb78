import { defineErrors } from '@isp/sdk';
import { describe, expect, test } from '@jest/globals';
import { broken, shop, startComms, welcome } from './comms-fixture.ts';
import { startMailServer } from './smtp-fixture.ts';

const shopErrors = defineErrors({
  SHOP_BUSY: { status: 503, text: 'The shop is busy.', retry: 'later' },
  SHOP_NO_BILL: { status: 404, text: 'There is no bill 7.' },
});
const to = 'ada@example.net';
const attachments = [{ provider: 'bill', params: { number: 7 } }];
const ask = { to, template: 'shop.welcome', variables: { name: 'Ada' }, attachments };
const offer = {
  ...{ seam: 'comms.attachment', name: 'bill', title: 'Bill', action: 'shop.print' },
  ...{ plugin: 'shop', pluginName: 'Shop', enabled: true, served: true, state: 'running' },
};
const file = (text: string) => ({
  fileName: 'bill-7.txt',
  contentType: 'text/plain',
  base64: Buffer.from(text).toString('base64'),
});

/** comms with a shop that offers bills; `print` answers the next one. */
function start(options: { print: (params: unknown) => unknown; smtpUrl?: string; mode?: 'sandbox' }) {
  const { print, ...rest } = options;
  const answers = {
    'kernel.messages': ({ id }: { id: string }) => [welcome, broken].filter((message) => message.id === id),
    'kernel.providers': ({ seam }: { seam: string }) => [offer].filter((one) => one.seam === seam),
    'shop.print': print,
  };
  return startComms({ ...rest, answers: answers as never });
}

describe('an attachment', () => {
  test('is made by its sender when the mail leaves, anew for each try, and nothing of it is kept', async () => {
    await using server = await startMailServer();
    let made = 0;
    const print = (params: unknown) => {
      made += 1;
      expect(params).toEqual({ number: 7 });
      return file(`bill of try ${made}`);
    };
    await using host = await start({ smtpUrl: server.url, print });
    const { deliveryId: id } = await host.call('comms.messages.send', ask, { as: shop });
    expect(made).toBe(0);
    server.mood.data = 451;
    await host.runJobs();
    delete server.mood.data;
    await host.runJobs({ upTo: Temporal.Now.instant().add({ hours: 24 }) });
    expect(await host.call('comms.deliveries.get', { id })).toMatchObject({ status: 'sent', tries: 2 });
    const [mail] = server.received;
    expect(mail?.raw).toContain('filename=bill-7.txt');
    expect(mail?.raw).toMatch(/bill of try 2|YmlsbCBvZiB0cnkgMg==/);
    expect(
      await host.rows(`SELECT content::text FROM deliveries WHERE content::text LIKE '%bill of%'`),
    ).toEqual([]);
  });

  test('that cannot be made now keeps the mail waiting; one that is refused for good ends it', async () => {
    await using server = await startMailServer();
    let error = shopErrors.SHOP_BUSY();
    const print = () => {
      throw error;
    };
    await using host = await start({ smtpUrl: server.url, print });
    const { deliveryId: id } = await host.call('comms.messages.send', ask, { as: shop });
    await host.runJobs();
    expect(await host.call('comms.deliveries.get', { id })).toMatchObject({ status: 'queued', tries: 1 });
    error = shopErrors.SHOP_NO_BILL();
    await host.runJobs({ upTo: Temporal.Now.instant().add({ hours: 1 }) });
    const failed = await host.call('comms.deliveries.get', { id });
    expect(failed).toMatchObject({ status: 'failed', tries: 2, reason: 'There is no bill 7.' });
    expect(server.received).toEqual([]);
  });

  test('of another plugin, or one nobody offers, is refused before anything is written down', async () => {
    await using host = await start({ mode: 'sandbox', print: () => file('x') });
    for (const provider of ['other', 'bill']) {
      const as = provider === 'bill' ? { principal: { ...shop.principal, id: 'plugin:thief' } } : shop;
      const template = provider === 'bill' ? 'thief.welcome' : 'shop.welcome';
      const wish = { ...ask, template, attachments: [{ provider, params: {} }] };
      await expect(host.call('comms.messages.send', wish, { as })).rejects.toMatchObject({
        code: 'COMMS_ATTACHMENT_UNKNOWN',
      });
    }
    expect(await host.rows('SELECT id FROM deliveries')).toEqual([]);
  });

  test('shows with captured messages by name, type and length', async () => {
    await using host = await start({ mode: 'sandbox', print: () => file('bill') });
    await host.call(
      'comms.messages.send',
      { ...ask, key: 'bill 7', customerId: '01900000-0000-7000-8000-0000000000aa' },
      { as: shop },
    );
    await host.runJobs();
    const { data } = await host.call('comms.captured.list', { filter: { to } });
    expect(data[0]?.attachments).toMatchObject([
      { fileName: 'bill-7.txt', contentType: 'text/plain', bytes: 4 },
    ]);
    expect(host.published).toMatchObject([{ name: 'comms.message-sent', data: { key: 'bill 7' } }]);
  });
});

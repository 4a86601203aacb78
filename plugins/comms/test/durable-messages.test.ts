import { describe, expect, test } from '@jest/globals';
import { shop, startComms } from './comms-fixture.ts';
import { startMailServer } from './smtp-fixture.ts';

const to = 'ada@example.net';
const ask = { to, template: 'shop.welcome', variables: { name: 'Ada' } };
const inADay = () => ({ upTo: Temporal.Now.instant().add({ hours: 24 }) });

describe('a durable message', () => {
  test('is sent over SMTP with its variables in it, and is known as sent', async () => {
    await using server = await startMailServer();
    await using host = await startComms({ smtpUrl: server.url });
    const { deliveryId, status } = await host.call('comms.messages.send', ask, { as: shop });
    expect(status).toBe('queued');
    expect(server.received).toEqual([]);
    await host.runJobs();
    const [mail] = server.received;
    expect(mail).toMatchObject({ from: 'no-reply@localhost', to: [to] });
    expect(mail?.raw).toContain('Subject: Welcome Ada');
    expect(mail?.raw).toContain(`Message-ID: <${deliveryId}@localhost>`);
    expect(mail?.raw).toContain('Hello Ada, go to https://shop.example');
    const delivery = await host.call('comms.deliveries.get', { id: deliveryId });
    expect(delivery).toMatchObject({ status: 'sent', sender: 'shop', tries: 1 });
    expect(delivery.attempts).toMatchObject([{ outcome: 'sent', response: expect.stringContaining('250') }]);
  });

  test('goes out once per key, however often it is asked for', async () => {
    await using server = await startMailServer();
    await using host = await startComms({ smtpUrl: server.url });
    const send = () => host.call('comms.messages.send', { ...ask, key: 'order 7' }, { as: shop });
    const answers = [await send(), ...(await Promise.all([send(), send()]))];
    await host.runJobs();
    expect(await send()).toMatchObject({ status: 'sent' });
    expect(new Set(answers.map(({ deliveryId }) => deliveryId)).size).toBe(1);
    expect(server.received.length).toBe(1);
  });

  test('is tried again after a 4xx answer, with the same Message-ID', async () => {
    await using server = await startMailServer();
    await using host = await startComms({ smtpUrl: server.url });
    server.mood.data = 451;
    const { deliveryId: id } = await host.call('comms.messages.send', ask, { as: shop });
    await host.runJobs();
    const waiting = await host.call('comms.deliveries.get', { id });
    expect(waiting).toMatchObject({ status: 'queued', reason: expect.stringContaining('451') });
    const inMs = Temporal.Now.instant()
      .until(waiting.nextAttemptAt as string)
      .total('milliseconds');
    expect(inMs).toBeGreaterThan(10_000);
    expect(inMs).toBeLessThan(36_001);
    delete server.mood.data;
    await host.runJobs(inADay());
    expect(await host.call('comms.deliveries.get', { id })).toMatchObject({ status: 'sent', tries: 2 });
    expect(server.received[0]?.raw).toContain(`Message-ID: ${waiting.messageId}`);
  });

  test('fails for good after a 5xx answer, and an event tells it once', async () => {
    await using server = await startMailServer();
    await using host = await startComms({ smtpUrl: server.url });
    server.mood.recipient = 550;
    const customerId = '01900000-0000-7000-8000-0000000000aa';
    const { deliveryId: id } = await host.call('comms.messages.send', { ...ask, customerId }, { as: shop });
    await host.runJobs();
    await host.runJobs(inADay());
    expect(await host.call('comms.deliveries.get', { id })).toMatchObject({ status: 'failed', tries: 1 });
    expect(host.published).toMatchObject([
      { name: 'comms.message-failed', data: { deliveryId: id, customerId, to, template: 'shop.welcome' } },
    ]);
  });

  test('to a customer is told once when it was taken, without its text or address; one to staff is not told', async () => {
    await using server = await startMailServer();
    await using host = await startComms({ smtpUrl: server.url });
    const customerId = '01900000-0000-7000-8000-0000000000aa';
    const { deliveryId } = await host.call('comms.messages.send', { ...ask, customerId }, { as: shop });
    await host.call('comms.messages.send', ask, { as: shop });
    await host.runJobs();
    expect(host.published).toMatchObject([{ name: 'comms.message-sent' }]);
    expect(host.published[0]?.data).toEqual({
      ...{ deliveryId, customerId, template: 'shop.welcome' },
      resellerId: expect.any(String),
    });
  });

  test('that may have left when the connection was lost comes again under the same Message-ID', async () => {
    await using server = await startMailServer();
    await using host = await startComms({ smtpUrl: server.url });
    server.mood.dropsAfterData = true;
    const { deliveryId: id } = await host.call('comms.messages.send', ask, { as: shop });
    await host.runJobs();
    expect(await host.call('comms.deliveries.get', { id })).toMatchObject({ status: 'queued' });
    server.mood.dropsAfterData = false;
    await host.runJobs(inADay());
    const ids = server.received.map(({ raw }) => /Message-ID: (.+)\r/.exec(raw)?.[1]);
    expect(ids).toEqual([`<${id}@localhost>`, `<${id}@localhost>`]);
  });

  test('waits while there is no mail server, and is given up after a day and a half', async () => {
    await using host = await startComms();
    const { deliveryId: id } = await host.call('comms.messages.send', ask, { as: shop });
    await host.runJobs();
    expect(await host.call('comms.deliveries.get', { id })).toMatchObject({
      status: 'queued',
      reason: expect.stringContaining('ISP_SMTP_URL'),
    });
    await host.runJobs({ upTo: Temporal.Now.instant().add({ hours: 24 * 4 }) });
    expect(await host.call('comms.deliveries.get', { id })).toMatchObject({ status: 'failed', tries: 11 });
    expect(host.published.length).toBe(1);
  });

  test('whose try lost its process is sent by the next, which notes the interruption', async () => {
    await using server = await startMailServer();
    await using host = await startComms({ smtpUrl: server.url });
    const { deliveryId: id } = await host.call('comms.messages.send', ask, { as: shop });
    const startedAt = Temporal.Now.instant().subtract({ seconds: 90 }).toString();
    await host.rows(
      `UPDATE deliveries SET status = 'sending', tries = 1, attempts = '[{"startedAt":"${startedAt}"}]'`,
    );
    await host.runJobs();
    const { status, attempts } = await host.call('comms.deliveries.get', { id });
    expect({ status, outcomes: attempts.map(({ outcome }) => outcome) }).toEqual({
      status: 'sent',
      outcomes: ['interrupted', 'sent'],
    });
  });

  test('that is being sent at this moment is not sent a second time beside it', async () => {
    await using server = await startMailServer();
    await using host = await startComms({ smtpUrl: server.url });
    const { deliveryId } = await host.call('comms.messages.send', ask, { as: shop });
    const startedAt = Temporal.Now.instant().toString();
    await host.rows(
      `UPDATE deliveries SET status = 'sending', tries = 1, attempts = '[{"startedAt":"${startedAt}"}]'`,
    );
    await host.runJobs();
    expect(server.received).toEqual([]);
    expect(host.enqueued.at(-1)).toMatchObject({ name: 'comms.deliver', data: { deliveryId } });
  });

  test('can be sent again by hand when it failed, and not when it was sent', async () => {
    await using server = await startMailServer();
    await using host = await startComms({ smtpUrl: server.url });
    server.mood.recipient = 550;
    const { deliveryId: id } = await host.call('comms.messages.send', ask, { as: shop });
    await host.runJobs();
    delete server.mood.recipient;
    expect(await host.call('comms.deliveries.retry', { id })).toMatchObject({ status: 'queued', tries: 0 });
    await host.runJobs();
    expect(server.received.length).toBe(1);
    const again = host.call('comms.deliveries.retry', { id });
    await expect(again).rejects.toMatchObject({ code: 'COMMS_NOT_REPEATABLE' });
  });
});

import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';

const directory = new URL('..', import.meta.url);
const twilioUrl = 'https://api.twilio.com/2010-04-01/Accounts/AC123/Messages.json';
const twilioSettings = {
  provider: 'twilio',
  account: 'AC123',
  secret: 'a token of twilio',
  sender: '+4930123456',
};
const text = { key: 'outage-1', to: '+4915112345678', text: 'Your line is back.' };

type Fetch = NonNullable<Parameters<typeof createTestHost>[0]['fetch']>;
interface Surroundings {
  readonly fetch: Fetch;
  readonly config?: Readonly<Record<string, unknown>>;
}

function sms({ fetch, config = twilioSettings }: Surroundings): Promise<TestHost> {
  return createTestHost({ directory, config, fetch, now: '2026-03-01T12:00:00Z', start: {} });
}

const taken = { status: 201, body: { sid: 'SM1', status: 'queued' } };
const later = Temporal.Now.instant().add({ hours: 24 });
const names = ({ published }: TestHost) => published.map(({ name }) => name);
const get = (host: TestHost) => host.call('sms-http.messages.get', { key: text.key });

describe('a message', () => {
  test('is queued, sent by a job and told, and its text is not kept', async () => {
    await using host = await sms({ fetch: { [twilioUrl]: taken } });
    const queued = await host.call('sms-http.messages.send', text);
    expect(queued).toMatchObject({ status: 'queued', segments: 1, encoding: 'GSM-7' });
    await host.runJobs();
    expect(await get(host)).toMatchObject({
      status: 'sent',
      provider: 'twilio',
      providerId: 'SM1',
      attempts: 1,
    });
    expect(names(host)).toEqual(['sms-http.message-sent']);
    const [request] = host.requests;
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      To: '+4915112345678',
      From: '+4930123456',
      Body: 'Your line is back.',
    });
    expect(request?.headers.authorization).toBe(`Basic ${btoa('AC123:a token of twilio')}`);
    expect(JSON.stringify(host.log)).not.toMatch(/line is back|token of twilio/);
  });

  test('with the same key is sent once, also when it is asked for five times at once', async () => {
    await using host = await sms({ fetch: { [twilioUrl]: taken } });
    await Promise.all(Array.from({ length: 5 }, () => host.call('sms-http.messages.send', text)));
    await host.runJobs();
    await host.call('sms-http.messages.send', text);
    await host.runJobs();
    expect(host.requests).toHaveLength(1);
    const other = host.call('sms-http.messages.send', { ...text, to: '+4915199999999' });
    await expect(other).rejects.toMatchObject({ code: 'SMS_KEY_OF_ANOTHER_MESSAGE' });
  });

  test('is tried again while the provider does not take it: 503 three times, then once sent', async () => {
    const answers = [503, 503, 503];
    const fetch = { [twilioUrl]: () => (answers.length > 0 ? { status: answers.pop() as number } : taken) };
    await using host = await sms({ fetch });
    await host.call('sms-http.messages.send', text);
    for (const _ of [1, 2, 3]) {
      await expect(host.runJobs({ upTo: later })).rejects.toMatchObject({ code: 'SMS_NOT_TAKEN_YET' });
    }
    expect(await get(host)).toMatchObject({ status: 'queued', attempts: 3, reason: 'Twilio: status 503' });
    await host.runJobs({ upTo: later });
    expect(await get(host)).toMatchObject({ status: 'sent', attempts: 4 });
    expect((await get(host)).reason).toBeUndefined();
  });

  test('that the provider refuses fails at once with its words', async () => {
    const refused = { status: 400, body: { code: 21211, message: 'Invalid To number' } };
    await using host = await sms({ fetch: { [twilioUrl]: refused } });
    await host.call('sms-http.messages.send', text);
    await host.runJobs();
    expect(await get(host)).toMatchObject({ status: 'failed', reason: 'Twilio: Invalid To number (21211)' });
    expect(names(host)).toEqual(['sms-http.message-failed']);
  });

  test('that is not taken eight times fails', async () => {
    await using host = await sms({ fetch: { [twilioUrl]: { status: 500 } } });
    await host.call('sms-http.messages.send', text);
    for (let attempt = 1; attempt < 8; attempt += 1) {
      await host.runJobs({ upTo: later }).catch(() => undefined);
    }
    expect(await get(host)).toMatchObject({ status: 'queued', attempts: 7 });
    await host.runJobs({ upTo: later });
    expect(await get(host)).toMatchObject({ status: 'failed', attempts: 8 });
  });

  test('that is too long, or to no number, is refused before it is kept', async () => {
    await using host = await sms({ fetch: {} });
    const long = host.call('sms-http.messages.send', { ...text, text: 'ж'.repeat(300) });
    await expect(long).rejects.toMatchObject({ code: 'SMS_TOO_LONG', data: { segments: 5, foreign: 'ж' } });
    for (const to of ['4915112345678', '+0151123456', '+49 151 123456', '+49151']) {
      const sent = host.call('sms-http.messages.send', { ...text, to });
      await expect(sent).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    }
    expect((await host.call('sms-http.messages.list', {})).data).toEqual([]);
  });

  test('is forgotten after the days of the settings; then the key is free again', async () => {
    await using host = await sms({
      fetch: { [twilioUrl]: taken },
      config: { ...twilioSettings, keepDays: 2 },
    });
    await host.call('sms-http.messages.send', text);
    await host.runJobs();
    await host.clock.set('2026-03-03T12:00:01Z');
    await expect(get(host)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the providers', () => {
  test('Vonage answers 200 whatever happened', async () => {
    const answers = [
      { messages: [{ status: '1', 'error-text': 'Throttled' }] },
      { messages: [{ status: '0', 'message-id': 'V1' }] },
    ];
    const config = { provider: 'vonage', account: 'abcd1234', secret: 'a secret of vonage', sender: 'MyISP' };
    await using host = await sms({
      config,
      fetch: { 'https://rest.nexmo.com/sms/json': () => ({ body: answers.shift() as object }) },
    });
    await host.call('sms-http.messages.send', { ...text, text: 'Привет' });
    await expect(host.runJobs()).rejects.toMatchObject({
      message: expect.stringContaining('Vonage: Throttled'),
    });
    await host.runJobs({ upTo: later });
    expect(await get(host)).toMatchObject({ status: 'sent', providerId: 'V1', encoding: 'UCS-2' });
    const form = Object.fromEntries(new URLSearchParams(host.requests[0]?.body));
    expect(form).toMatchObject({ to: '4915112345678', from: 'MyISP', type: 'unicode', text: 'Привет' });
  });

  test('Bird names what it refuses', async () => {
    const refused = { status: 422, body: { errors: [{ description: 'no (correct) recipients found' }] } };
    const config = { provider: 'bird', secret: 'an access key', sender: 'MyISP' };
    await using host = await sms({ config, fetch: { 'https://rest.messagebird.com/messages': refused } });
    await host.call('sms-http.messages.send', text);
    await host.runJobs();
    expect(await get(host)).toMatchObject({
      status: 'failed',
      reason: 'Bird: no (correct) recipients found',
    });
    expect(host.requests[0]?.headers.authorization).toBe('AccessKey an access key');
  });

  test('are asked whether a message arrived, until they know', async () => {
    const arrivals = ['sent', 'delivered'];
    const fetch: Fetch = {
      [twilioUrl]: taken,
      'https://api.twilio.com/2010-04-01/Accounts/AC123/Messages/SM1.json': () => ({
        body: { sid: 'SM1', status: arrivals.shift() as string },
      }),
    };
    await using host = await sms({ fetch });
    await host.call('sms-http.messages.send', text);
    await host.runJobs();
    await host.tick('sms-http.ask-arrivals');
    expect((await get(host)).status).toBe('sent');
    await host.tick('sms-http.ask-arrivals');
    expect((await get(host)).status).toBe('delivered');
    await host.tick('sms-http.ask-arrivals');
    expect(host.requests).toHaveLength(3);
    expect(names(host)).toEqual(['sms-http.message-sent', 'sms-http.message-delivered']);
  });

  test('that say a message did not arrive make it undelivered', async () => {
    const status = `${twilioUrl.slice(0, -5)}/SM1.json`;
    await using host = await sms({
      fetch: { [twilioUrl]: taken, [status]: { body: { status: 'undelivered' } } },
    });
    await host.call('sms-http.messages.send', text);
    await host.runJobs();
    await host.tick('sms-http.ask-arrivals');
    expect((await get(host)).status).toBe('undelivered');
    expect(names(host)).toEqual(['sms-http.message-sent', 'sms-http.message-failed']);
  });
});

describe('settings', () => {
  test('that do not fit the provider are refused, and the former ones stay', async () => {
    await using host = await sms({ fetch: {} });
    const changed = host.configure({ ...twilioSettings, account: 'BC123' });
    await expect(changed).rejects.toThrow(/Account SID of Twilio begins with AC/);
    const without = { provider: 'vonage', secret: 'a secret', sender: 'MyISP' };
    await expect(host.configure(without)).rejects.toThrow(/vonage needs the setting account/);
    await expect(host.configure({ ...twilioSettings, sender: '49301234' })).rejects.toThrow(/begins with \+/);
  });
});

test('resellers and customers do not read messages, whatever permissions they hold', async () => {
  await using host = await sms({ fetch: {} });
  await host.call('sms-http.messages.send', text);
  const permissions = ['sms-http.message.read'];
  const as = host.reseller({ resellerIds: [], permissions });
  await expect(host.call('sms-http.messages.list', {}, { as })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const customer = host.customer({ customerId: '01900000-0000-7000-8000-00000000000b', permissions });
  const read = host.call('sms-http.messages.get', { key: text.key }, { as: customer });
  await expect(read).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { gate, manifest, plugin, tried } from './ledger.ts';

let host: TestHost;

beforeEach(async () => {
  tried.length = 0;
  gate.open = Promise.resolve();
  host = await createTestHost({ plugin, manifest });
});
afterEach(() => host.close());

const key = 'a-key';
type Body = { text: string; note?: string };
const send = (name: string, body: Body, options: object = { idempotencyKey: key }) =>
  host.call(`ledger.${name}` as never, body as never, options) as Promise<unknown>;
const code = (sent: Promise<unknown>) =>
  sent.then(
    () => 'it went well',
    (error) => error.code,
  );

describe('the same key and the same body', () => {
  test.each(['enter', 'wrap', 'silent', 'twice', 'read-last', 'nothing', 'nest', 'as-plugin'])(
    'carry %s out once and answer the same again',
    async (name) => {
      const first = await send(name, { text: 'one' });
      const made = tried.length;
      expect(await send(name, { text: 'one' })).toEqual(first);
      expect(await send(name, { note: 'none', text: 'one' })).toEqual(first);
      expect(tried).toHaveLength(made);
    },
  );

  test('have one effect when 100 of them come at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => send('wrap', { text: 'one' })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(tried).toHaveLength(1);
  });

  test('are two requests without the header', async () => {
    expect(await send('enter', { text: 'one' }, {})).not.toEqual(await send('enter', { text: 'one' }, {}));
  });
});

describe('a key belongs to one request of one caller', () => {
  test('another body is refused, and nothing is done', async () => {
    await send('enter', { text: 'one' });
    expect(await code(send('enter', { text: 'two' }))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(tried).toEqual(['one']);
  });

  test('another body is refused while the first is still running', async () => {
    const opened = Promise.withResolvers<void>();
    gate.open = opened.promise;
    const first = code(send('enter', { text: 'one' }));
    while (!tried.includes('one')) await send('nothing', { text: 'meanwhile' }, {});
    expect(await code(send('enter', { text: 'two' }))).toBe('IDEMPOTENCY_KEY_REUSED');
    opened.resolve();
    expect(await first).toBe('it went well');
  });

  test('another route is refused', async () => {
    await send('enter', { text: 'one' });
    expect(await code(send('wrap', { text: 'one' }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test('the same key of somebody else is another key', async () => {
    const other = host.customer({ customerId: '01900000-0000-7000-8000-000000000001' });
    const first = await send('enter', { text: 'one' });
    expect(await send('enter', { text: 'one' }, { idempotencyKey: key, as: other })).not.toEqual(first);
  });
});

describe('errors', () => {
  test('one that rolled everything back frees the key', async () => {
    expect(await code(send('refuse', { text: 'one' }))).toBe('LEDGER_REFUSED');
    expect(await code(send('refuse', { text: 'other' }))).toBe('LEDGER_REFUSED');
    expect(tried).toEqual(['one', 'other']);
  });

  test('one that came after a commit is the answer, and is not tried again', async () => {
    expect(await code(send('half', { text: 'one' }))).toBe('LEDGER_REFUSED');
    await expect(send('half', { text: 'one' })).rejects.toMatchObject({
      code: 'LEDGER_REFUSED',
      status: 409,
      message: 'The ledger refuses one.',
    });
    expect(tried).toEqual(['one']);
  });

  test('twins that wait are told the error of the first', async () => {
    const opened = Promise.withResolvers<void>();
    gate.open = opened.promise;
    const sent = [1, 2, 3].map(() => code(send('refuse', { text: 'one' })));
    while (!tried.includes('one')) await send('nothing', { text: 'meanwhile' }, {});
    // Calls that came later went all the way: so have the twins come as far as to wait.
    for (let count = 0; count < 5; count++) await send('nothing', { text: 'later' }, {});
    opened.resolve();
    const codes = await Promise.all(sent);
    expect(codes).toEqual(['LEDGER_REFUSED', 'LEDGER_REFUSED', 'LEDGER_REFUSED']);
    expect(tried.filter((text) => text === 'one')).toHaveLength(1);
  });
});

import { platformErrors } from '@isp/sdk';
import { describe, expect, test } from '@jest/globals';
import { digestHashes } from '../domain/digest.ts';
import { customerId, orderedVoice, resellerId, tariffs, voiceHost } from './voice-host.ts';

const order = { id: customerId, tariffId: tariffs.plain };

describe('an order of voice', () => {
  test('gets an account and the next free number; the password is in the answer and nowhere else', async () => {
    await using host = await voiceHost();
    await host.call('voice.numbers.add', { from: '493012345600', to: '493012345609' });
    const { service, credentials } = await host.call('voice.services.order', order);
    expect(service).toMatchObject({ status: 'pending', numbers: ['493012345600'], startDate: '2026-11-10' });
    expect(credentials).toMatchObject({ username: service.login, realm: 'sip.example' });
    const [row] = await host.rows<{ ha1: string; state: string }>(
      'SELECT *, ha1_hash AS ha1 FROM voice_services',
    );
    const { ha1Hash: ha1 } = digestHashes(credentials.username, credentials.realm, credentials.password);
    expect(row).toMatchObject({ ha1, state: 'ordered' });
    const kept = JSON.stringify([row, host.audited, host.enqueued, host.published, host.log]);
    expect(kept).not.toContain(credentials.password);
    expect(JSON.stringify(host.audited)).not.toContain(ha1);
  });

  test('gets the numbers it names, or none', async () => {
    await using host = await voiceHost();
    await host.call('voice.numbers.add', { from: '493012345600', to: '493012345609' });
    const numbers = ['493012345607', '493012345603'];
    const named = await host.call('voice.services.order', { ...order, numbers });
    expect(named.service.numbers).toEqual(['493012345603', '493012345607']);
    expect((await host.call('voice.services.order', { ...order, numbers: [] })).service.numbers).toEqual([]);
    expect(host.published.map(({ name }) => name)).toEqual([
      'voice.number-assigned',
      'voice.number-assigned',
    ]);
  });

  test('of a tariff that is none for voice, or of an unknown customer, reserves nothing', async () => {
    await using host = await voiceHost();
    const refused = host.call('voice.services.order', { ...order, tariffId: tariffs.internet });
    await expect(refused).rejects.toMatchObject({ errors: [{ path: '/tariffId' }] });
    const stranger = host.call('voice.services.order', { ...order, id: tariffs.plain });
    await expect(stranger).rejects.toMatchObject({ status: 404 });
    expect(await host.rows('SELECT 1 FROM voice_services')).toEqual([]);
  });

  test('that subscriptions refuses gives account and numbers back', async () => {
    await using host = await voiceHost({ refuse: () => platformErrors.CONFLICT({ reason: 'closed' }) });
    await host.call('voice.numbers.add', { from: '493012345600', to: '493012345600' });
    await expect(host.call('voice.services.order', order)).rejects.toMatchObject({ status: 409 });
    expect(await host.rows('SELECT 1 FROM voice_services')).toEqual([]);
    expect(await host.rows('SELECT status, customer_id FROM voice_numbers')).toEqual([
      { status: 'free', customer_id: null },
    ]);
    expect(await host.rows('SELECT 1 FROM number_assignments')).toEqual([]);
  });

  test('is completed by the job when subscriptions was away', async () => {
    let away = true;
    const refuse = () => (away ? platformErrors.UNAVAILABLE({ plugin: 'subscriptions' }) : undefined);
    await using host = await voiceHost({ refuse });
    const id = await orderedVoice(host);
    const state = () => host.rows('SELECT state FROM voice_services');
    expect(await state()).toEqual([{ state: 'reserved' }]);
    away = false;
    await host.runJobs({ upTo: Temporal.Now.instant().add({ seconds: 60 }) });
    expect(await state()).toEqual([{ state: 'ordered' }]);
    expect(host.published).toMatchObject([{ name: 'voice.number-assigned', data: { serviceId: id } }]);
  });
});

describe('numbers', () => {
  test('are added once, in ranges that are the right way round', async () => {
    await using host = await voiceHost();
    const add = (from: string, to: string) => host.call('voice.numbers.add', { from, to });
    expect(await add('493012345600', '493012345609')).toEqual({ added: 10, known: 0 });
    expect(await add('493012345605', '493012345614')).toEqual({ added: 5, known: 5 });
    await expect(add('493012345609', '493012345600')).rejects.toMatchObject({ status: 422 });
    await expect(add('493012345609', '4930123456090')).rejects.toMatchObject({ status: 422 });
    await expect(add('493000000000', '493099999999')).rejects.toMatchObject({ status: 422 });
  });

  test('twenty orders of one number at once: one gets it', async () => {
    await using host = await voiceHost();
    await host.call('voice.numbers.add', { from: '493012345600', to: '493012345600' });
    const numbers = ['493012345600'];
    const orders = Array.from({ length: 20 }, () => host.call('voice.services.order', { ...order, numbers }));
    const settled = await Promise.allSettled(orders);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(new Set(codes)).toEqual(new Set(['VOICE_NUMBER_NOT_FREE']));
    expect(await host.rows('SELECT 1 FROM voice_services')).toHaveLength(1);
  });

  test('ten orders at once get the next ten; the eleventh is told that there is none', async () => {
    await using host = await voiceHost();
    await host.call('voice.numbers.add', { from: '493012345600', to: '493012345609' });
    const orders = Array.from({ length: 10 }, () => host.call('voice.services.order', order));
    const given = (await Promise.all(orders)).flatMap(({ service }) => service.numbers);
    expect(new Set(given).size).toBe(10);
    const late = host.call('voice.services.order', order);
    await expect(late).rejects.toMatchObject({ code: 'VOICE_NO_NUMBER_FREE' });
  });

  test('of a cancelled service are kept back, then free; its hashes are forgotten', async () => {
    await using host = await voiceHost({ config: { quarantineDays: 30 } });
    const serviceId = await orderedVoice(host);
    const about = { serviceId, customerId, resellerId, type: 'voice', tariffId: tariffs.plain };
    const ended = {
      ...about,
      status: 'cancelled',
      startDate: '2026-11-10',
      at: '2026-11-20T00:00:00Z',
    } as const;
    await host.deliver('subscriptions.service-cancelled', ended);
    await host.deliver('subscriptions.service-cancelled', ended);
    const first = () => host.rows(`SELECT status FROM voice_numbers WHERE number = '493012345600'`);
    expect(await first()).toEqual([{ status: 'quarantined' }]);
    expect(await host.rows('SELECT state, ha1_hash AS ha1 FROM voice_services')).toEqual([
      { state: 'ended', ha1: null },
    ]);
    expect(host.published.filter(({ name }) => name === 'voice.number-released')).toHaveLength(1);
    await host.tick('voice.free-numbers', { at: '2026-12-19T23:00:00Z' });
    expect(await first()).toEqual([{ status: 'quarantined' }]);
    await host.tick('voice.free-numbers', { at: '2026-12-20T00:00:00Z' });
    expect(await first()).toEqual([{ status: 'free' }]);
  });

  test('a reseller sees those of its customers, and goes with them', async () => {
    await using host = await voiceHost();
    await orderedVoice(host);
    const seen = async (id: string) => {
      const as = host.reseller({ resellerIds: [id], permissions: ['voice.number.read'] });
      return (await host.call('voice.numbers.list', {}, { as })).data.map(({ number }) => number);
    };
    expect(await seen(resellerId)).toEqual(['493012345600']);
    const next = '01900000-0000-7000-8000-0000000000bb';
    const move = { customerId, resellerId: next, fromResellerId: resellerId, moves: 1 };
    await host.deliver('customers.customer-moved', move);
    expect([await seen(resellerId), await seen(next)]).toEqual([[], ['493012345600']]);
  });
});

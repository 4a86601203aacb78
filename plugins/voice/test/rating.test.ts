import { describe, expect, test } from '@jest/globals';
import {
  cdrText,
  customerId,
  day,
  imported,
  inNovember,
  orderedVoice,
  resellerId,
  tariffs,
  voiceHost,
} from './voice-host.ts';

describe('included seconds', () => {
  test('are used in the order of the calls, also of those that come late, and begin anew with the period', async () => {
    await using host = await voiceHost();
    const serviceId = await orderedVoice(host, tariffs.included);
    await imported(
      host,
      cdrText([
        ['4989123456', day(20), 125],
        ['4989123456', '2026-12-02T10:00:00Z', 60],
      ]),
    );
    const included = async () =>
      (await host.call('voice.calls.list-of-service', { id: serviceId, sort: 'startedAt' })).data.map(
        (call) => call.includedSeconds,
      );
    expect(await included()).toEqual([150, 60]);
    await imported(
      host,
      cdrText([
        ['4989123456', day(15), 125],
        ['4989123456', day(16), 0],
      ]),
    );
    expect(await included()).toEqual([150, 0, 50, 60]);
    const sum = await host.call('voice.calls.sum', { serviceId, ...inNovember });
    expect(sum).toMatchObject({
      billedSeconds: 300,
      includedSeconds: 200,
      amount: { numerator: '1', denominator: '10' },
    });
  });

  test('a call is rated by the tariff the service had when it began', async () => {
    await using host = await voiceHost();
    const serviceId = await orderedVoice(host);
    const about = {
      serviceId,
      customerId,
      resellerId,
      type: 'voice',
      status: 'active',
      startDate: '2026-11-10',
    } as const;
    const change = { tariffId: tariffs.included, previousTariffId: tariffs.plain, at: day(15) };
    await host.deliver('subscriptions.service-tariff-changed', { ...about, ...change });
    await imported(
      host,
      cdrText([
        ['4989123456', day(14), 60],
        ['4989123456', day(16), 60],
      ]),
    );
    const { data } = await host.call('voice.calls.list', { sort: 'startedAt' });
    expect(data.map((call) => [call.tariffId, call.includedSeconds])).toEqual([
      [tariffs.plain, 0],
      [tariffs.included, 60],
    ]);
  });
});

test('a call belongs to the service that had the number when it began, also after others have it', async () => {
  await using host = await voiceHost({ config: { quarantineDays: 1 } });
  const former = await orderedVoice(host);
  const about = { serviceId: former, customerId, resellerId, type: 'voice', tariffId: tariffs.plain };
  const end = { status: 'cancelled', startDate: '2026-11-10', at: day(20) } as const;
  await host.deliver('subscriptions.service-cancelled', { ...about, ...end });
  await host.clock.set(day(25));
  const next = await orderedVoice(host);
  const called = '4989123456';
  await imported(
    host,
    cdrText([
      [called, day(15), 60],
      [called, day(22), 60],
      [called, day(26), 60],
    ]),
  );
  const { data } = await host.call('voice.calls.list', { sort: 'startedAt' });
  expect(data.map(({ serviceId }) => serviceId)).toEqual([former, next]);
  const failed = await host.call('voice.cdr-errors.list', {});
  expect(failed.data).toMatchObject([{ row: 2, reason: 'unknown-number' }]);
});

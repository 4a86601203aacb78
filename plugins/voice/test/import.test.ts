import { createTestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';
import type { CdrReason } from '../contract/index.ts';
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

describe('a file of call records', () => {
  test('is rated by the longest prefix; 125 s are billed as 150 s and cost 0.125', async () => {
    await using host = await voiceHost();
    const serviceId = await orderedVoice(host);
    const fileId = await imported(host, cdrText([['4989123456', day(11), 125]]));
    const { data } = await host.call('voice.calls.list-of-service', { id: serviceId });
    expect(data).toMatchObject([
      {
        billedSeconds: 150,
        includedSeconds: 0,
        amount: '0.125000',
        amountNumerator: '1',
        amountDenominator: '8',
      },
    ]);
    expect(data[0]).toMatchObject({ customerId, resellerId, prefix: '49', periodStart: '2026-11-10' });
    expect(await host.call('voice.cdr-files.get', { id: fileId })).toMatchObject({
      ...{ status: 'done', rows: 1, rowsRead: 1, rated: 1, failed: 0 },
    });
    expect(JSON.stringify(host.audited)).not.toContain('4989123456');
    expect(host.published.at(-1)).toMatchObject({ name: 'voice.cdr-file-rated', data: { fileId, rated: 1 } });
  });

  test('comes once, whatever it is called', async () => {
    await using host = await voiceHost();
    await orderedVoice(host);
    const body = cdrText([['4989123456', day(11), 125]]);
    const id = await imported(host, body);
    const again = host.call('voice.cdr-files.import', { body, headers: { 'x-file-name': 'other.csv' } });
    await expect(again).rejects.toMatchObject({
      code: 'VOICE_CDR_FILE_KNOWN',
      message: expect.stringContaining(id),
    });
    expect((await host.call('voice.calls.list', {})).data).toHaveLength(1);
  });

  test('that is none is refused with what is missing', async () => {
    await using host = await voiceHost();
    const refused = (body: string) =>
      host.call('voice.cdr-files.import', { body, headers: {} }).catch((error: Error) => error.message);
    expect(await refused('')).toContain('needs the columns caller, called, startedAt, seconds');
    expect(await refused('caller;called\n1;2')).toContain('cdrSeparator');
    expect(await refused('caller,called,startedAt,seconds\n')).toContain('has no row');
    expect(await refused('caller,called,startedAt,seconds\n"1,2')).toContain('never closed');
  });

  test('as the switch writes it: other columns, separator, zone and ways to write a number', async () => {
    const cdrColumns = { caller: 'src', called: 'dst', startedAt: 'start', seconds: 'billsec' };
    await using host = await voiceHost({
      config: { cdrColumns, cdrSeparator: ';', cdrTimeZone: 'Europe/Berlin' },
    });
    const serviceId = await orderedVoice(host);
    const body = '\uFEFFsrc;dst;start;billsec\r\n030 12345600;"0049-89/123";2026-11-11 00:30:00;59.2\r\n';
    await imported(host, body);
    const { data } = await host.call('voice.calls.list-of-service', { id: serviceId });
    expect(data).toMatchObject([
      { caller: '493012345600', called: '4989123', startedAt: '2026-11-10T23:30:00.000Z', seconds: 60 },
    ]);
  });
});

test('a time zone nobody knows is refused, and the one before stays', async () => {
  await using host = await createTestHost({ directory: new URL('..', import.meta.url), start: {} });
  await expect(host.configure({ cdrTimeZone: 'Mars/Base' })).rejects.toThrow('Mars/Base');
  await host.configure({ cdrTimeZone: 'Europe/Berlin' });
});

describe('the error queue', () => {
  test('has what cannot be rated, each with its reason; the other rows are rated', async () => {
    await using host = await voiceHost();
    const serviceId = await orderedVoice(host);
    const good = ['493012345600', '4989123456', day(11), 60, 'x1'];
    const rows = [
      good,
      ['493012345600', '4989123456', day(12), 60, 'x1'],
      ['493012345600', '4989123456', 'yesterday', 60, 'x2'],
      ['493012345601', '4989123456', day(11), 60, 'x3'],
      ['493012345600', '33123456', day(11), 60, 'x4'],
      ['493012345600', 'anonymous', day(11), 60, 'x5'],
      ['493012345600', '4989123456', day(11), -1, 'x6'],
    ];
    await imported(
      host,
      ['caller,called,startedAt,seconds,callId', ...rows.map((row) => row.join())].join('\n'),
    );
    const { data } = await host.call('voice.cdr-errors.list', { sort: 'createdAt' });
    const reasons: Record<number, CdrReason> = Object.fromEntries(
      data.map(({ row, reason }) => [row, reason]),
    );
    expect(reasons).toEqual({
      ...{ 2: 'duplicate', 3: 'malformed', 4: 'unknown-number' },
      ...{ 5: 'no-rate', 6: 'malformed', 7: 'malformed' },
    });
    expect((await host.call('voice.calls.list', {})).data).toHaveLength(1);
    const sum = await host.call('voice.calls.sum', { serviceId, ...inNovember });
    expect(sum).toMatchObject({ calls: 1, failed: 2, waiting: 0 });
  });

  test('is rated again when a correction gives the tariff the missing rate', async () => {
    await using host = await voiceHost();
    const serviceId = await orderedVoice(host);
    await imported(
      host,
      cdrText([
        ['33123456', day(11), 60],
        ['4989123456', day(12), 60],
      ]),
    );
    expect(await host.call('voice.cdr-errors.retry', { reason: 'no-rate' })).toEqual({ waiting: 1 });
    await host.runJobs();
    expect((await host.call('voice.cdr-errors.list', {})).data).toHaveLength(1);
    const correction = { ...inNovember, correctTariffId: tariffs.corrected, reason: 'France was missing' };
    const { waiting } = await host.call('voice.calls.rerate', { tariffId: tariffs.plain, ...correction });
    expect(waiting).toBe(2);
    await host.runJobs();
    expect((await host.call('voice.cdr-errors.list', {})).data).toEqual([]);
    const sum = await host.call('voice.calls.sum', { serviceId, ...inNovember });
    expect(sum).toMatchObject({ calls: 2, amount: { numerator: '1', denominator: '5' } });
    const lines = await host.call('voice.usage-lines', { serviceId, customerId, ...inNovember });
    expect(lines).toMatchObject({
      complete: true,
      lines: [{ text: '2 calls', numerator: '1', denominator: '5' }],
    });
    await imported(host, cdrText([['33123456', day(13), 60]]));
    expect(await host.call('voice.calls.sum', { serviceId, ...inNovember })).toMatchObject({
      calls: 3,
      failed: 0,
    });
  });
});

test('call records, numbers and corrections are the ISP’s, whatever a reseller’s role says', async () => {
  await using host = await voiceHost();
  const serviceId = await orderedVoice(host);
  const as = host.reseller({ resellerIds: [resellerId], permissions: ['*'] });
  const refused = [
    host.call('voice.cdr-files.import', { body: cdrText([]), headers: {} }, { as }),
    host.call('voice.cdr-errors.retry', {}, { as }),
    host.call('voice.calls.rerate', { serviceId, ...inNovember, reason: 'cheaper' }, { as }),
    host.call('voice.numbers.add', { from: '4930123456', to: '4930123456' }, { as }),
  ];
  const outcomes = await Promise.allSettled(refused);
  const codes = outcomes.map((one) => (one.status === 'rejected' ? one.reason.code : one.status));
  expect(codes).toEqual(refused.map(() => 'FORBIDDEN'));
});

test('2,500 rows are read and rated in several runs, and the end is told once', async () => {
  await using host = await voiceHost();
  const serviceId = await orderedVoice(host);
  const start = Temporal.Instant.from(day(11));
  const rows = Array.from(
    { length: 2_500 },
    (_, index) => ['4989123456', start.add({ seconds: index }).toString(), 125] as const,
  );
  const fileId = await imported(host, cdrText(rows));
  const sum = await host.call('voice.calls.sum', { serviceId, ...inNovember });
  expect(sum).toMatchObject({ calls: 2_500, amount: { numerator: '625', denominator: '2' }, waiting: 0 });
  expect(await host.call('voice.cdr-files.get', { id: fileId })).toMatchObject({
    status: 'done',
    rated: 2_500,
  });
  const told = host.published.filter(({ name }) => name === 'voice.cdr-file-rated');
  expect(told).toHaveLength(1);
});

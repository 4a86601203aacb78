import type { RecordParams } from '@isp/api-keys/contract';
import type { Log } from '@isp/sdk';
import { expect, test } from '@jest/globals';
import { KeyUsage } from '../http/key-usage.ts';

const log = { warn: () => undefined } as unknown as Log;
const call = { keyId: 'k', day: '2026-11-26', route: 'GET /x', status: 200 };

/** Keeps the batches; the first ones are answered with errors. */
function recorder(failures = 0) {
  const sent: RecordParams[] = [];
  const usage = new KeyUsage(async (batch) => {
    sent.push(batch);
    if (sent.length <= failures) throw new RangeError('the database is away');
  }, log);
  return { usage, sent };
}

test('calls are told in one batch, summed up by key, day, route and status', async () => {
  const { usage, sent } = recorder();
  for (const status of [200, 200, 404]) usage.note({ ...call, status });
  usage.note({ ...call, status: 429, refused: true });
  await usage.flush();
  await usage.flush();
  expect(sent).toEqual([
    {
      batchId: expect.any(String),
      rows: [
        { ...call, calls: 2, refused: 0 },
        { ...call, status: 404, calls: 1, refused: 0 },
        { ...call, status: 429, calls: 0, refused: 1 },
      ],
    },
  ]);
});

test('a batch that was not confirmed is told again under its id, before the next one', async () => {
  const { usage, sent } = recorder(1);
  usage.note(call);
  await usage.flush();
  usage.note({ ...call, status: 500 });
  await usage.flush();
  expect(sent.map(({ batchId }) => batchId)).toEqual([sent[0]?.batchId, sent[0]?.batchId, sent[2]?.batchId]);
  expect(sent[1]).toEqual(sent[0]);
  expect(sent[2]?.rows).toMatchObject([{ status: 500, calls: 1 }]);
});

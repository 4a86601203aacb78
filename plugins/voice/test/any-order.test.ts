import { demoRandom } from '@isp/sdk';
import { expect, test } from '@jest/globals';
import { cdrText, imported, orderedVoice, tariffs, voiceHost } from './voice-host.ts';

type Row = readonly [called: string, startedAt: string, seconds: number];

const first = Temporal.Instant.from('2026-11-28T00:00:00Z');

/** Calls over two billing periods, each at a time of its own. */
function someCalls(seed: number): Row[] {
  const random = demoRandom(seed, 'calls', 0);
  return Array.from({ length: 40 }, (_, index) => {
    const at = first.add({ seconds: index * 10_800 + random.integer(0, 10_000) });
    return ['4989123456', at.toString(), random.integer(0, 90)];
  });
}

function shuffled(rows: readonly Row[], seed: number): Row[] {
  const random = demoRandom(seed, 'shuffle', 0);
  return rows
    .map((row) => ({ row, at: random.number() }))
    .sort((one, other) => one.at - other.at)
    .map(({ row }) => row);
}

/** The calls in files of eight, as they come; answers what each used and cost, in the order of their times. */
async function ratedInFiles(rows: readonly Row[]) {
  await using host = await voiceHost();
  const id = await orderedVoice(host, tariffs.included);
  for (let at = 0; at < rows.length; at += 8) await imported(host, cdrText(rows.slice(at, at + 8)));
  const { data } = await host.call('voice.calls.list-of-service', { id, sort: 'startedAt', limit: 200 });
  return data.map(({ startedAt, periodStart, billedSeconds, includedSeconds, amount }) => ({
    ...{ startedAt, periodStart, billedSeconds, includedSeconds, amount },
  }));
}

test.each([1, 2, 3])('calls that come in any order cost what they cost in order (%i)', async (seed) => {
  const calls = someCalls(seed);
  const inOrder = await ratedInFiles(calls);
  expect(inOrder).toHaveLength(40);
  expect(await ratedInFiles(shuffled(calls, seed))).toEqual(inOrder);
  const used = (period: string) =>
    inOrder
      .filter(({ periodStart }) => periodStart === period)
      .reduce((sum, { includedSeconds }) => sum + includedSeconds, 0);
  expect([used('2026-11-10'), used('2026-12-01')]).toEqual([200, 200]);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { ProcessCounts } from '../../../kernel/metrics/process-counts.ts';
import { metricNames } from '../../support/metric-names.ts';

/** A process that lives until it is ended. */
async function someProcess() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'ignore' });
  await once(child, 'spawn');
  return {
    pid: child.pid as number,
    async end() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

const text = (calls: number, startSeconds: number) =>
  [
    '# HELP calls_total Calls.',
    '# TYPE calls_total counter',
    `calls_total{plugin="a",text="one \\"quoted\\" word"} ${calls}`,
    '# HELP took_seconds Time.',
    '# TYPE took_seconds histogram',
    `took_seconds_bucket{le="+Inf",plugin="a"} ${calls}`,
    `took_seconds_sum{plugin="a"} ${calls / 10}`,
    '# HELP start_seconds Start.',
    '# TYPE start_seconds gauge',
    `start_seconds{plugin="a"} ${startSeconds}`,
    '',
  ].join('\n');

const calls = (merged: string) => Number(/^calls_total\{.*\} (\S+)$/m.exec(merged)?.[1]);

describe('the metrics of several processes', () => {
  test('counters and histograms are added up, of a gauge the largest stays, each family stands once', async () => {
    const [one, two] = [await someProcess(), await someProcess()];
    const merged = await new ProcessCounts().merge([
      { pid: one.pid, text: text(5, 1) },
      { pid: two.pid, text: text(7, 3) },
    ]);
    await Promise.all([one.end(), two.end()]);
    expect(merged).toBe(text(12, 3));
  });

  test('what a process counted stays when it ends, its gauges do not', async () => {
    const counts = new ProcessCounts();
    const old = await someProcess();
    await counts.merge([{ pid: old.pid, text: text(5, 9) }]);
    counts.note({ pid: old.pid, text: text(6, 9) });
    await old.end();
    const young = await someProcess();
    const merged = await counts.merge([{ pid: young.pid, text: text(1, 2) }]);
    expect(merged).toBe(text(7, 2));
    expect(calls(await counts.merge([]))).toBe(7);
    await young.end();
    expect(calls(await counts.merge([]))).toBe(7);
  });

  test('one that does not answer shows what it last said', async () => {
    const counts = new ProcessCounts();
    const [silent, other] = [await someProcess(), await someProcess()];
    const answer = { pid: other.pid, text: text(2, 1) };
    await counts.merge([{ pid: silent.pid, text: text(5, 1) }, answer]);
    expect(calls(await counts.merge([answer]))).toBe(7);
    await Promise.all([silent.end(), other.end()]);
  });
});

test('what is no PromQL is noticed', () => {
  expect(
    metricNames('sum by (plugin) (rate(isp_plugin_calls_total{plugin=~"$plugin"}[$__rate_interval]))'),
  ).toEqual(['isp_plugin_calls_total']);
  expect(() => metricNames('sum by (plugin (rate(x[5m]))')).toThrow('no PromQL');
});

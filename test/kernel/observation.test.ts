import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { exposedNames, metricNames, seriesValue } from '../support/metric-names.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { projectDirectory } from '../support/project-directory.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import { type ReceivedSpan, startTraceReceiver } from '../support/trace-receiver.ts';

let plugins: PluginFolder;
let receiver: Awaited<ReturnType<typeof startTraceReceiver>>;
let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  plugins = await pluginFolder('echo', 'relays');
  receiver = await startTraceReceiver();
  const environment = { ISP_OTLP_URL: receiver.url, ISP_TRACE_SAMPLE: '0', ISP_LOG_FILE_MB: '1' };
  kernel = await startTestKernel({ pluginsDirectory: plugins.path, environment, hosts: 'disabled' });
  admin = await kernel.login();
});

afterAll(async () => {
  await kernel[Symbol.asyncDispose]();
  receiver[Symbol.dispose]();
  await plugins[Symbol.asyncDispose]();
});

const metrics = async () => (await fetch(`${kernel.baseUrl}/metrics`)).text();
const log = () => readFile(join(kernel.dataDirectory, 'logs', 'platform.log'), 'utf8');

function spansOf(traceId: string, fits: (spans: readonly ReceivedSpan[]) => boolean) {
  const seen = () => receiver.spans.filter((span) => span.traceId === traceId);
  return eventually(seen, fits, { within: 60_000, what: 'the trace' });
}

describe('traces', () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const traceparent = (flags: string) => `00-${traceId}-b7ad6b7169203331-${flags}`;

  test('a request, its nested call, its transaction and its job are one trace with its caller’s', async () => {
    const answer = await admin.post('/relays/words', { word: 'hey' }, { traceparent: traceparent('01') });
    expect(answer.headers.get('traceparent')).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
    // Every process sends its own spans, in its own time.
    const parts = ['deliver relays.noted', 'echo.say', 'relays.pass', 'POST /api/v1/relays/words'];
    const spans = await spansOf(traceId, (all) =>
      parts.every((part) => all.some(({ name }) => name === part)),
    );
    const chain = trailOf(spans, 'deliver relays.noted');
    expect(chain).toEqual([
      'isp.gateway: POST /api/v1/relays/words',
      'isp.gateway: call relays.pass',
      'isp.relays: relays.pass',
      'isp.relays: database transaction',
      'isp.relays: deliver relays.noted',
    ]);
    expect(trailOf(spans, 'echo.say').slice(2)).toEqual([
      'isp.relays: relays.pass',
      'isp.relays: call echo.say',
      'isp.echo: echo.say',
    ]);
    expect(receiver.paths).toEqual(new Set(['POST /v1/traces application/json']));
  });

  test('spans carry plugin, version, generation, action, request id, scope and status, and nothing of the params', async () => {
    const spans = await spansOf(traceId, (all) => all.some(({ name }) => name === 'relays.pass'));
    const handler = spans.find(({ name }) => name === 'relays.pass');
    expect(handler?.attributes).toMatchObject({
      'isp.plugin': 'relays',
      'isp.version': '1.2.3',
      'isp.generation': expect.any(Number),
      'isp.action': 'relays.pass',
      'isp.request_id': expect.any(String),
      'isp.principal.scope': 'staff',
    });
    const door = spans.find(({ service, name }) => service === 'isp.gateway' && name.startsWith('POST'));
    expect(door?.attributes).toMatchObject({ 'http.response.status_code': 201 });
    expect(JSON.stringify(spans)).not.toContain('hey');
  });

  test('what a timer has kept begins a trace of its own with a link to its cause', async () => {
    const linked = () => receiver.spans.find((span) => span.links?.some((link) => link.traceId === traceId));
    const span = await eventually(linked, Boolean, { within: 60_000, what: 'the timer’s trace' });
    expect(span).toMatchObject({ name: 'deliver relays.noted', service: 'isp.relays' });
    expect(span?.traceId).not.toBe(traceId);
  });

  test('the caller’s decision not to record is respected; without a caller the sample decides', async () => {
    const before = receiver.spans.length;
    const other = traceparent('00').replace('0af7', '0bf7');
    await admin.post('/relays/words', { word: 'unseen' }, { traceparent: other });
    await admin.post('/relays/words', { word: 'unseen' });
    await admin.post('/relays/failures', { word: 'x' }, { traceparent: traceparent('01') });
    await spansOf(traceId, (all) => all.some(({ name }) => name === 'relays.fail'));
    const roots = receiver.spans.slice(before).filter(({ traceId: id }) => id !== traceId);
    expect(roots.filter(({ links }) => !links?.length)).toEqual([]);
  });

  test('an error is known by its code; its lines in the log name trace, plugin, version, generation and request', async () => {
    const spans = await spansOf(traceId, (all) =>
      all.some(({ name }) => name === 'POST /api/v1/relays/failures'),
    );
    const failed = spans.find(({ name }) => name === 'relays.fail');
    expect(failed).toMatchObject({
      attributes: { 'isp.error.code': 'UNAVAILABLE', 'isp.error.status': 503 },
      status: { code: 2 },
    });
    const warning = await eventually(
      async () => linesOf(await log()).find(({ msg }) => msg === 'a warning of the plugin'),
      (line) => line !== undefined,
      { within: 60_000, what: 'the line in the log' },
    );
    expect(warning).toMatchObject({ plugin: 'relays', version: '1.2.3', traceId });
    expect(warning).toMatchObject({ generation: expect.any(Number), requestId: expect.any(String) });
  });

  test('ill-formed trace headers are passed over', async () => {
    const answer = await admin.post('/relays/words', { word: 'x' }, { traceparent: '00-nonsense' });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('traceparent')).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  });
});

describe('metrics', () => {
  const relays = { plugin: 'relays', version: '1.2.3' };
  /** A process that is too busy to answer a scrape is in the next one. */
  const metricsOf = (...names: string[]) =>
    eventually(metrics, (text) => names.every((name) => seriesValue(text, name, relays) !== undefined), {
      within: 60_000,
      what: `metrics of relays: ${names.join(', ')}`,
    });

  test('each plugin has them without code of its author', async () => {
    const names = [
      'isp_plugin_calls_total',
      'isp_plugin_call_seconds_bucket',
      'isp_plugin_database_seconds_count',
      'isp_plugin_cpu_seconds_total',
      'isp_plugin_start_seconds',
    ];
    const text = await metricsOf(...names);
    expect(seriesValue(text, 'isp_plugin_memory_bytes', relays)).toBeGreaterThan(10_000_000);
    expect(seriesValue(text, 'isp_plugin_errors_total', { ...relays, action: 'relays.fail' })).toBe(1);
    expect(seriesValue(text, 'isp_plugin_state', { ...relays, state: 'running' })).toBe(1);
    expect(seriesValue(text, 'isp_plugin_state', { ...relays, state: 'crashed' })).toBe(0);
    expect(seriesValue(text, 'isp_jobs_oldest_seconds', relays)).toBeLessThan(60);
    expect(text).toContain('# TYPE isp_plugin_restarts_total counter');
    expect(text).toMatch(/^isp_kernel_loop_lag_seconds \d/m);
  });

  test('counters go on over reloads and crashes', async () => {
    const counted = ['isp_plugin_calls_total', 'isp_plugin_cpu_seconds_total'] as const;
    const read = async () => {
      const text = await metricsOf(...counted);
      return counted.map((name) => seriesValue(text, name, relays) as number);
    };
    const before = await read();
    await admin.post('/plugins/relays/reload');
    const reloaded = await eventually(read, ([, cpu = 0]) => cpu > (before[1] ?? 0), {
      within: 60_000,
      what: 'the counters of the new generation',
    });
    expect(reloaded[0]).toBeGreaterThanOrEqual(before[0] ?? 0);
    process.kill((await kernel.runtime()).pids.relays as number, 'SIGKILL');
    const restarts = async () => seriesValue(await metrics(), 'isp_plugin_restarts_total', relays);
    await eventually(restarts, (count) => count === 1, { within: 60_000, what: 'the restart' });
    const after = await read();
    expect(after[0]).toBeGreaterThanOrEqual(before[0] ?? 0);
    expect(after[1]).toBeGreaterThanOrEqual(reloaded[1] ?? 0);
  });

  test('every metric of the dashboard and of the alert rules exists', async () => {
    const folder = join(projectDirectory, 'docs', 'observation');
    const dashboard = JSON.parse(await readFile(join(folder, 'grafana-dashboard.json'), 'utf8'));
    const alerts = parse(await readFile(join(folder, 'alerts.yml'), 'utf8'));
    const expressions = [...expressionsOf(dashboard), ...expressionsOf(alerts)];
    expect(expressions.length).toBeGreaterThan(30);
    const missing = async () => {
      const known = exposedNames(await metrics());
      return expressions.flatMap(metricNames).filter((name) => !known.has(name));
    };
    await eventually(missing, ({ length }) => length === 0, { within: 60_000, what: 'every metric' });
    const variables = dashboard.templating.list.map(({ name }: { name: string }) => name);
    expect(variables).toEqual(['datasource', 'plugin', 'version']);
  });
});

describe('the log', () => {
  test('is put aside when it has grown, and every process goes on in a new one', async () => {
    const file = join(kernel.dataDirectory, 'logs', 'platform.log');
    const filler = `${JSON.stringify({ msg: 'x'.repeat(1_000) })}\n`.repeat(100);
    for (let written = 0; written < 11; written += 1) await writeFile(file, filler, { flag: 'a' });
    const requestId = `after-the-rotation-${Date.now()}`;
    const written = async () => {
      await admin.post('/relays/failures', { word: 'x' }, { 'x-request-id': requestId });
      return linesOf(await log().catch(() => ''));
    };
    const both = (lines: readonly Line[]) =>
      ['gateway', 'relays'].every((plugin) =>
        lines.some((line) => line.plugin === plugin && line.requestId === requestId),
      ) && lines.length < 1_000;
    await eventually(written, both, { within: 60_000, what: 'lines of two processes in the new file' });
    const old = linesOf(await readFile(`${file}.1`, 'utf8'));
    expect(old.some(({ msg }) => msg === 'a warning of the plugin')).toBe(true);
  });
});

type Line = Readonly<Record<string, unknown>>;

/** Every line that has ended is whole JSON; one that is not fails the test. */
function linesOf(text: string): Line[] {
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line]));
}

/** The names from the root of the trace down to a span. */
function trailOf(spans: readonly ReceivedSpan[], name: string): string[] {
  const trail: string[] = [];
  let span = spans.find((one) => one.name === name);
  while (span) {
    trail.unshift(`${span.service}: ${span.name}`);
    const { parentSpanId } = span;
    span = spans.find(({ spanId }) => spanId === parentSpanId);
  }
  return trail;
}

/** Every `expr` anywhere in a dashboard or a file of rules. */
function expressionsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { expr } = node as { expr?: string };
  return [...(typeof expr === 'string' ? [expr] : []), ...Object.values(node).flatMap(expressionsOf)];
}

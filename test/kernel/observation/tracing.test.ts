import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, jest, test } from '@jest/globals';
import { type ExportResult, ExportResultCode } from '@opentelemetry/core';
import { readConfiguration } from '../../../kernel/configuration/read-configuration.ts';
import { PatientExporter } from '../../../kernel/tracing/patient-exporter.ts';
import { projectDirectory } from '../../support/project-directory.ts';

const read = (environment: Record<string, string>) =>
  readConfiguration(environment, { development: false, projectDirectory: '/nowhere' });

describe('the settings', () => {
  test('without ISP_OTLP_URL nothing is traced; with it everything, or the share that is asked for', () => {
    expect(read({ ISP_TRACE_SAMPLE: '0.5' }).tracing).toBeUndefined();
    const url = 'http://collector:4318';
    expect(read({ ISP_OTLP_URL: url }).tracing).toEqual({ url, sample: 1 });
    expect(read({ ISP_OTLP_URL: url, ISP_TRACE_SAMPLE: '0.25' }).tracing).toEqual({ url, sample: 0.25 });
  });

  test('wrong ones are told together, and an address with a password is not repeated', () => {
    const environment = { ISP_OTLP_URL: 'grpc://me:hunter2@x', ISP_TRACE_SAMPLE: '2', ISP_LOG_FILE_MB: '0' };
    const refused = () => read(environment);
    expect(refused).toThrow('3 problems');
    expect(refused).toThrow('ISP_OTLP_URL must be a URL that begins with http:// or https://');
    expect(refused).toThrow('ISP_TRACE_SAMPLE is "2", it must be a number from 0 to 1');
    expect(refused).toThrow('ISP_LOG_FILE_MB is "0"');
    expect(refused).not.toThrow('hunter2');
  });
});

describe('a receiver that is away', () => {
  function exporter(results: ExportResult[]) {
    const sent = jest.fn();
    const told: string[] = [];
    const receiver = {
      export(_spans: unknown, done: (result: ExportResult) => void) {
        sent();
        done(results.shift() ?? { code: ExportResultCode.SUCCESS });
      },
      shutdown: async () => undefined,
    };
    return { sent, told, exporter: new PatientExporter(receiver, (_error, message) => told.push(message)) };
  }

  const failure = () => ({ code: ExportResultCode.FAILED, error: new Error('connection refused') });

  test('is told once, left alone for 30 s, and spans are dropped without a word', () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(1_000);
    const { exporter: patient, sent, told } = exporter([failure(), failure()]);
    const results: ExportResult[] = [];
    const send = () => patient.export([], (result) => results.push(result));
    send();
    send();
    expect(sent).toHaveBeenCalledTimes(1);
    now.mockReturnValue(31_001);
    send();
    expect(sent).toHaveBeenCalledTimes(2);
    expect(told).toEqual([expect.stringContaining('traces are not received at ISP_OTLP_URL')]);
    now.mockReturnValue(70_000);
    send();
    send();
    expect(told.at(-1)).toBe('traces are received again');
    expect(sent).toHaveBeenCalledTimes(4);
    expect(new Set(results.map(({ code }) => code))).toEqual(new Set([ExportResultCode.SUCCESS]));
    now.mockRestore();
  });
});

test('without the setting a host loads nothing for tracing', async () => {
  const code = `
    import { registerHooks } from 'node:module';
    registerHooks({
      resolve(specifier, context, next) {
        const found = next(specifier, context);
        if (found.url.includes('@opentelemetry/')) console.log(found.url);
        return found;
      },
    });
    await import('./kernel/host/main.ts');
    const { startTracing } = await import('./kernel/tracing/start-tracing.ts');
    console.log('started', await startTracing(undefined, () => undefined));
    process.exit();`;
  const node = join(projectDirectory, 'node_modules', '.bin', 'node');
  const options = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', code];
  const { stdout } = await promisify(execFile)(node, options, { cwd: projectDirectory });
  // prom-client brings the bare interface along.
  const loaded = stdout.split('\n').filter((line) => line && !line.includes('@opentelemetry/api/'));
  expect(loaded).toEqual(['started undefined']);
});

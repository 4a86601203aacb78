import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { allPluginsRun } from '../support/all-plugins-run.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface CdrFile {
  readonly id: string;
  readonly status: string;
  readonly rows: number;
  readonly rowsRead: number;
  readonly rated: number;
  readonly failed: number;
}

const rows = 6_000;
const rate = { prefix: '', perMinute: '0.03', connect: '0.05', firstSeconds: 60, stepSeconds: 30 };

let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  kernel = await startTestKernel();
  admin = await kernel.login();
  await allPluginsRun(admin);
  const price = { amountMinor: 990, currency: 'EUR' };
  const voice = { name: 'Voice', type: 'voice', price, rates: [rate], includedSeconds: 15_000 };
  const { id: tariffId } = (await admin.post<{ id: string }>('/tariffs', voice)).body;
  const { id } = (await admin.post<{ id: string }>('/customers', { name: 'Ana Adler' })).body;
  await admin.post('/voice/numbers', { from: '493012345600', to: '493012345600' });
  const ordered = await admin.post(`/customers/${id}/services/voice`, { tariffId });
  expect(ordered.status).toBe(202);
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
});

/** Each call lasts 125 s, is billed as 150 s and costs 0.125; the first hundred are included. */
function cdrText(): string {
  const start = Temporal.Now.instant();
  const lines = Array.from({ length: rows }, (_, index) => {
    const at = start.add({ milliseconds: index }).toString({ smallestUnit: 'millisecond' });
    return `493012345600,4989123456,${at},125,call-${index}`;
  });
  return ['caller,called,startedAt,seconds,callId', ...lines].join('\n');
}

async function killVoice(): Promise<void> {
  const pid = async () => (await admin.get<{ pid?: number }>('/plugins/voice')).body.pid;
  const running = await eventually(pid, Boolean, { within: 60_000, what: 'the plugin running' });
  process.kill(running as number, 'SIGKILL');
}

test('call records are imported while their plugin is killed three times: none is lost, none doubled', async () => {
  const imported = await admin.send<CdrFile>('POST', '/voice/cdr-files', cdrText(), {
    'content-type': 'text/csv',
    'x-file-name': 'november.csv',
  });
  expect(imported).toMatchObject({ status: 202, body: { name: 'november.csv', rows, status: 'reading' } });
  const file = async () => (await admin.get<CdrFile>(`/voice/cdr-files/${imported.body.id}`)).body;
  for (const progress of [0.1, 0.4, 0.8]) {
    const far = ({ rowsRead = 0, rated = 0 }: CdrFile) => rowsRead + rated >= 2 * rows * progress;
    await eventually(file, far, { within: 90_000, what: `${progress} of the work` });
    await killVoice();
  }
  const done = ({ status }: CdrFile) => status === 'done';
  expect(await eventually(file, done, { within: 180_000, what: 'the end of the import' })).toMatchObject({
    rows,
    rowsRead: rows,
    rated: rows,
    failed: 0,
  });
  expect(await counted()).toEqual({ records: rows, different: rows, included: 15_000, amount: '737.5' });
}, 400_000);

async function counted(): Promise<object> {
  const client = new Client({ connectionString: (await kernel.runtime()).databaseUrl });
  await client.connect();
  const { rows: found } = await client.query(`
    SELECT count(*)::integer AS records, count(DISTINCT call_ref)::integer AS different,
      sum(included_seconds)::integer AS included,
      trim_scale(sum(amount_numerator / amount_denominator))::text AS amount
    FROM plugin_voice.calls WHERE status = 'rated'`);
  await client.end();
  return found[0] as object;
}

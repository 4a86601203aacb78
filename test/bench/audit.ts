import { Client } from 'pg';
import { createBusNode } from '../../kernel/bus/bus-node.ts';
import { kernelToken } from '../support/kernel-token.ts';
import { pluginFolder } from '../support/plugin-folder.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import type { BenchOptions } from './bench-options.ts';
import { type Row, row } from './rows.ts';

const entries = 100_000;

/** What a row in the audit log costs a call, and how long checking and sealing take. */
export async function run(progress: (text: string) => void, { quick }: BenchOptions): Promise<Row[]> {
  await using folder = await pluginFolder('balances');
  progress('starting the platform');
  await using kernel = await startTestKernel({ pluginsDirectory: folder.path, hosts: 'apart' });
  progress('calling the same change with and without a row');
  const calls = await costOfRow(kernel, quick ? 300 : 3_000);
  progress(`sealing and checking ${entries} rows`);
  return [...calls, ...(await sealAndCheck(kernel))];
}

async function costOfRow(kernel: TestKernel, rounds: number): Promise<Row[]> {
  const { natsUrl } = await kernel.runtime();
  const meta = { principal: await kernelToken(kernel), requestId: 'bench' };
  const bus = createBusNode({ nodeId: 'bench-audit', natsUrl });
  await bus.start();
  await bus.awaitListed({ nodeId: bus.nodeId, services: [], timeoutMs: 1_000 });
  const times: Record<string, number[]> = { 'balances.add': [], 'balances.add-silently': [] };
  for (let round = -100; round < rounds; round += 1) {
    for (const [name, taken] of Object.entries(times)) {
      const startedAt = performance.now();
      await bus.call(name, { number: Math.abs(round) % 1_000 }, { meta });
      if (round >= 0) taken.push(performance.now() - startedAt);
    }
  }
  await bus.stop();
  const [audited, silent] = Object.values(times).map((taken) => taken.toSorted((one, other) => one - other));
  const at = (share: number) => [audited, silent].map((taken) => taken?.[Math.floor(rounds * share)] ?? 0);
  return [0.5, 0.99].map((share) => {
    const [with_, without] = at(share);
    return row(`a change with its row in the audit log, p${share * 100}`, with_ ?? 0, 'ms', without);
  });
}

async function sealAndCheck(kernel: TestKernel): Promise<Row[]> {
  const admin = await kernel.login();
  const database = new Client({ connectionString: (await kernel.runtime()).databaseUrl });
  await database.connect();
  await database.query(
    `INSERT INTO kernel.audit_inbox (plugin, entry)
     SELECT 'balances', jsonb_build_object('callId', uuidv7(), 'part', 1, 'action', 'balances.add', 'outcome', 'done',
       'requestId', 'bench', 'actor', jsonb_build_object('id', uuidv7(), 'kind', 'staff', 'name', 'ana@isp.example'),
       'subject', jsonb_build_object('kind', 'balance', 'id', uuidv7()), 'before', jsonb_build_object('amount', n),
       'after', jsonb_build_object('amount', n + 1), 'params', jsonb_build_object('text', repeat('x', 300)))
     FROM generate_series(1, ${entries}) AS n`,
  );
  const sealing = performance.now();
  for (let left = entries; left > 0; ) {
    await admin.get('/audit?limit=1');
    const { rows } = await database.query('SELECT count(*)::int AS waiting FROM kernel.audit_inbox');
    left = rows[0].waiting as number;
  }
  const checking = performance.now();
  const { body } = await admin.get<{ valid: boolean; checked: number }>('/audit/verify');
  const done = performance.now();
  await database.end();
  return [
    row('rows sealed into the chain', entries / ((checking - sealing) / 1_000), 'rows/s'),
    row(`checking the chain of ${body.checked} rows (valid: ${body.valid})`, (done - checking) / 1_000, 's'),
  ];
}

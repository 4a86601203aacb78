import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Type } from 'typebox';
import { newId } from '../../data/new-id.ts';
import { answerKey, type ClaimedKey, claimKey, holdKeySql, keepKeySql } from '../../data/request-keys.ts';
import type { HostPorts, PluginDatabase } from '../../runtime/index.ts';
import { KeyedRequests } from '../../runtime/once/keyed-requests.ts';
import { AnswerSeal } from '../../runtime/once/sealed-answer.ts';
import { TestDatabase } from '../../testing/database/test-database.ts';

const principal = { scope: 'system', id: 'plugin:ledger', permissions: [] } as const;
const secret = randomBytes(32).toString('base64');
const caller = 'ana';
let database: TestDatabase;
let opened: PluginDatabase;

beforeEach(async () => {
  database = await TestDatabase.create('ledger', { requestKeys: true });
  await database.as('owner', (query) => query('CREATE TABLE entries (text text)'));
  opened = await database.open();
});
afterEach(async () => {
  await opened.close();
  await database.remove();
});

const body = Buffer.from('body');
const claim = (run: string, leaseMs = 60_000): Promise<ClaimedKey> =>
  claimKey(opened, { caller, key: 'k', run }, { body, leaseMs });
const commit = (run: string, answer?: Buffer) =>
  opened.transaction(principal, (tx) => tx.query(`INSERT INTO entries VALUES ('one')`), {
    atBegin: holdKeySql({ caller, key: 'k', run }),
    atCommit: () => keepKeySql({ caller, key: 'k', run }, answer),
  });
const entries = () => opened.transaction(principal, (tx) => tx.query('SELECT * FROM entries'));

test('a run whose process ended before it committed loses the key, and can begin nothing any more', async () => {
  const [first, second] = [newId(), newId()];
  await claim(first, 0);
  expect((await claim(second)).state).toBe('yours');
  await expect(commit(first)).rejects.toMatchObject({ parent: { code: '40001' } });
  await commit(second);
  expect(await entries()).toHaveLength(1);
});

test('a run that has committed keeps the key when its process ends', async () => {
  const first = newId();
  await claim(first, 0);
  await commit(first, Buffer.from('kept'));
  expect(await claim(newId())).toEqual({ state: 'committed', kept: Buffer.from('kept') });
});

test('a transaction that changed nothing keeps nothing', async () => {
  const first = newId();
  await claim(first);
  const atCommit = () => keepKeySql({ caller, key: 'k', run: first }, Buffer.from('kept'));
  await opened.transaction(principal, (tx) => tx.query('SELECT * FROM entries'), { atCommit });
  expect(await answerKey(opened, { caller, key: 'k', run: first })).toBe(false);
});

const action = {
  kind: 'action',
  name: 'ledger.enter',
  summary: 'Enters.',
  permission: 'authenticated',
  status: 201,
  params: Type.Object({}),
  result: Type.Object({ id: Type.String() }),
  errors: [],
  idempotent: false,
  handler: async () => undefined,
} as const;
const silent = { warn: () => undefined };
const ports = () => ({ database: opened, log: silent, answerSecret: () => secret }) as unknown as HostPorts;
const request = { caller, key: 'k', params: {} };
const place = JSON.stringify([caller, 'k']);

async function lostAfterCommit(result: unknown): Promise<KeyedRequests> {
  const seal = new AnswerSeal(secret);
  const run = newId();
  const hashed = seal.hash(JSON.stringify(['ledger.enter', {}]));
  await claimKey(opened, { caller, key: 'k', run }, { body: hashed, leaseMs: 0 });
  await commit(run, seal.seal({ result }, place));
  return new KeyedRequests(action, ports());
}

test('what the transaction of a lost process answered is the answer, if it fits the result', async () => {
  const requests = await lostAfterCommit({ id: 'one' });
  const answer = await requests.answer(request, () => Promise.reject(new TypeError('it ran again')));
  expect(answer).toEqual({ replayed: true, outcome: { result: { id: 'one' } } });
});

test('else nothing is done again, and the caller is told that the answer is lost', async () => {
  const requests = await lostAfterCommit(1);
  await expect(
    requests.answer(request, () => Promise.reject(new TypeError('it ran again'))),
  ).rejects.toMatchObject({ code: 'IDEMPOTENCY_OUTCOME_UNKNOWN', status: 409 });
});

/** Statements that were sent by themselves, beside the transactions; those that note an answer take until `noted`. */
function counted(sent: Map<string, Promise<unknown>>, noted: Promise<void>): HostPorts {
  const statement: PluginDatabase['statement'] = <Row>(sql: string, parameters: readonly unknown[]) => {
    const name = /kernel\.(\w+)/.exec(sql)?.[1] ?? sql;
    const waits = name === 'answer_key' ? noted : Promise.resolve();
    const rows = waits.then(() => opened.statement<Row>(sql, parameters));
    sent.set(name, rows);
    return rows;
  };
  return { ...ports(), database: { ...opened, statement } };
}

test('a request waits for one round trip more, when it answers what its transaction does', async () => {
  const sent = new Map<string, Promise<unknown>>();
  const noted = Promise.withResolvers<void>();
  const requests = new KeyedRequests(action, counted(sent, noted.promise));
  const answer = await requests.answer(request, ({ database: kept }) =>
    kept.transaction(principal, async (tx) => {
      await tx.query(`INSERT INTO entries VALUES ('one')`);
      return { id: 'one' };
    }),
  );
  expect(answer).toEqual({ replayed: false, outcome: { result: { id: 'one' } } });
  expect([...sent.keys()]).toEqual(['claim_key', 'answer_key']);
  noted.resolve();
  await sent.get('answer_key');
});

test('a key is free again after 24 hours', async () => {
  const requests = await lostAfterCommit(1);
  await opened.close();
  await database.as('superuser', (query) =>
    query(`UPDATE kernel.idempotency_keys SET claimed_at = now() - interval '25 hours'`),
  );
  opened = await database.open();
  const again = new KeyedRequests(action, ports());
  expect(await again.answer(request, async () => ({ id: 'two' }))).toMatchObject({ replayed: false });
  expect(requests).toBeDefined();
});

test('another plugin is told that the key is taken, and not what was answered', async () => {
  await lostAfterCommit({ id: 'one' });
  await opened.close();
  await database.as('superuser', (query) => query(`UPDATE kernel.idempotency_keys SET plugin = 'other'`));
  opened = await database.open();
  const requests = new KeyedRequests(action, ports());
  await expect(requests.answer(request, async () => ({ id: 'two' }))).rejects.toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
  });
});

test('neither answers nor params can be read in the database', async () => {
  const requests = new KeyedRequests(action, ports());
  await requests.answer({ ...request, params: { password: 'hunter2' } }, async () => ({ id: 'token-1' }));
  await opened.close();
  const [row] = await database.as('superuser', (query) =>
    query(`SELECT encode(answer, 'escape') || encode(body, 'escape') AS text FROM kernel.idempotency_keys`),
  );
  expect(row?.text).not.toMatch(/hunter2|token-1/);
  opened = await database.open();
});

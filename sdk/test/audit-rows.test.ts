import { type Context, defineAction, defineJob, definePlugin, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Type } from 'typebox';
import { notes } from './notes/data/note-store.ts';

const [mine, foreign] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'];
const ana = '01900000-0000-7000-8000-0000000000aa';
const row = (_: unknown = 0, number = 0) => ({
  id: newId(),
  resellerId: mine,
  customerId: ana,
  text: number ? `Called ${number} times.` : 'Called.',
  reminded: 0,
  createdAt: '2026-03-01T12:00:00Z',
});
let work: (ctx: Context) => Promise<unknown>;
let host: TestHost;

const spec = {
  summary: 'Runs what the test says.',
  permission: 'notes.note.write',
  params: Type.Object({}, { additionalProperties: true }),
  handler: async (ctx: Context) => (await work(ctx)) as never,
};
const plugin = definePlugin({
  actions: [
    defineAction('notes.change' as never, { ...spec, sensitive: true } as never),
    defineAction('notes.read' as never, spec as never),
    defineAction(
      'notes.protect' as never,
      {
        ...spec,
        sensitive: true,
        params: Type.Object({ code: Type.String({ writeOnly: true }), note: Type.String() }),
      } as never,
    ),
    defineAction('notes.list' as never, { ...spec, permission: 'notes.note.read' } as never),
  ],
  jobs: [
    defineJob('notes.remind', {
      data: Type.Object({ noteId: Type.String() }),
      handler: async (ctx) => void (await work(ctx)),
    }),
  ],
});

beforeEach(async () => {
  host = await createTestHost({ directory: new URL('./notes/', import.meta.url), plugin, manifest });
});
afterEach(() => host.close());

const manifest = {
  id: 'notes',
  name: 'Notes',
  version: '1.0.0',
  publisher: 'tests',
  description: 'Notes.',
  engine: '^0.1.0',
  runtime: 'node' as const,
  permissions: { 'db.schema': true },
  contributes: {
    permissions: [
      { id: 'notes.note.read', title: 'See notes' },
      { id: 'notes.note.write', title: 'Write notes' },
    ],
  },
};

function run(action: string, params: object, handler: typeof work, as = host.staff('*')) {
  work = handler;
  return host.call(action as never, params as never, { as });
}

test('a sensitive call leaves one row with who, what, and the changed fields before and after, without its author doing anything', async () => {
  const note = row();
  await run('notes.change', {}, (ctx) => ctx.transaction((tx) => notes.insert(tx, note)));
  await run('notes.change', { id: note.id, reason: 'asked for' }, (ctx) =>
    ctx.transaction((tx) => notes.change(tx, { id: note.id }, { text: 'Called twice.' })),
  );
  await run('notes.change', {}, (ctx) => ctx.transaction((tx) => notes.remove(tx, { id: note.id })));
  expect(host.audited).toMatchObject([
    {
      action: 'notes.change',
      outcome: 'done',
      part: 1,
      actor: { id: 'test-staff', kind: 'staff' },
      subject: { kind: 'note', id: note.id },
      customerId: ana,
      resellerId: mine,
      requestId: 'test',
      after: { text: 'Called.' },
    },
    { before: { text: 'Called.' }, after: { text: 'Called twice.' }, reason: 'asked for' },
    { before: { text: 'Called twice.' } },
  ]);
  expect(Object.keys((host.audited[1]?.before ?? {}) as object)).toEqual(['text']);
  expect(host.audited).toHaveLength(3);
});

test('a row is written with the transaction that changes something, not with one that only reads', async () => {
  await run('notes.change', {}, async (ctx) => {
    await ctx.transaction((tx) => notes.find(tx, { id: newId() }));
    await ctx.asPlugin('for the test').transaction((tx) => notes.insert(tx, row()));
  });
  expect(host.audited).toMatchObject([{ part: 1, outcome: 'done', after: { text: 'Called.' } }]);
});

test('what is said after the transaction adds no row when the row has told it, and one when it has not', async () => {
  const note = row();
  await run('notes.change', {}, async (ctx) => {
    await ctx.transaction((tx) => notes.insert(tx, note));
    ctx.audit({ subject: { kind: 'note', id: note.id, resellerId: mine }, after: { text: 'Called.' } });
  });
  expect(host.audited).toHaveLength(1);
  await run('notes.change', { id: note.id }, async (ctx) => {
    await ctx.transaction((tx) => notes.change(tx, { id: note.id }, { reminded: 1 }));
    ctx.audit({ reason: 'by phone' });
  });
  expect(host.audited.slice(1)).toMatchObject([
    { part: 1, after: { reminded: 1 } },
    { part: 2, reason: 'by phone' },
  ]);
});

test('a transaction that is not what the call is about carries no row', async () => {
  await run('notes.change', { id: 'n1' }, async (ctx) => {
    await ctx.transaction((tx) => notes.insert(tx, row(0, 3)), { audited: false });
  });
  expect(host.audited).toMatchObject([{ part: 1, subject: { id: 'n1' } }]);
  expect(host.audited[0]).not.toHaveProperty('after');
});

test('each further transaction that changes something has a row of the same call', async () => {
  await run('notes.change', {}, async (ctx) => {
    await ctx.transaction((tx) => notes.insert(tx, row()));
    await ctx.transaction((tx) => notes.insert(tx, row(0, 2)));
  });
  const [first, second] = host.audited;
  expect([first?.part, second?.part]).toEqual([1, 2]);
  expect(first?.callId).toBe(second?.callId);
});

test('what is rolled back leaves no row of a change, only that it failed', async () => {
  const failing = run('notes.change', {}, (ctx) =>
    ctx.transaction(async (tx) => {
      await notes.insert(tx, row());
      throw platformErrors.CONFLICT({ reason: 'no' });
    }),
  );
  await expect(failing).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(host.audited).toMatchObject([{ outcome: 'failed', code: 'CONFLICT', part: 1 }]);
  expect(host.audited[0]).not.toHaveProperty('after');
});

test('a call that writes nothing leaves a row too', async () => {
  await run('notes.change', { id: 'n1' }, async () => undefined);
  expect(host.audited).toMatchObject([{ outcome: 'done', subject: { kind: 'note', id: 'n1' } }]);
});

test('a refused call leaves a row, whatever the action is, and none of its params', async () => {
  const nobody = host.staff('other.thing.do');
  await expect(run('notes.read', { id: 'n1', x: 'y' }, async () => 1, nobody)).rejects.toMatchObject({
    status: 403,
  });
  expect(host.audited).toMatchObject([{ outcome: 'refused', code: 'FORBIDDEN', params: { id: 'n1' } }]);
  expect(host.audited[0]?.params).toEqual({ id: 'n1' });
});

test('what is not found by somebody who does not see everything is told as refused', async () => {
  const note = row();
  await run('notes.read', {}, (ctx) => ctx.transaction((tx) => notes.insert(tx, note)));
  const as = host.reseller({ resellerIds: [foreign], permissions: ['notes.note.write'] });
  const reading = run(
    'notes.read',
    { id: note.id },
    (ctx) => ctx.transaction((tx) => notes.get(tx, note.id)),
    as,
  );
  await expect(reading).rejects.toMatchObject({ status: 404 });
  expect(host.audited).toMatchObject([
    { outcome: 'refused', code: 'NOT_FOUND', resellerId: foreign, subject: { id: note.id } },
  ]);
});

test('an action that is not sensitive leaves no row, unless its handler says something for it', async () => {
  await run('notes.read', {}, (ctx) => ctx.transaction((tx) => notes.insert(tx, row())));
  expect(host.audited).toEqual([]);
  await run('notes.read', {}, async (ctx) => {
    ctx.audit({ subject: { kind: 'letter', id: 'l1', customerId: ana }, after: { sent: true } });
    await ctx.transaction((tx) => notes.insert(tx, row(0, 2)));
  });
  expect(host.audited).toMatchObject([
    { subject: { kind: 'letter', id: 'l1' }, customerId: ana, after: { sent: true } },
  ]);
});

test('a job leaves a row when it says something for it', async () => {
  work = async (ctx) => {
    await ctx.transaction((tx) => ctx.enqueue(tx, 'notes.remind', { noteId: 'x' }));
    work = async (inJob) => {
      inJob.audit({ subject: { kind: 'note', id: 'x' }, reason: 'overdue' });
      await inJob.transaction((tx) => notes.insert(tx, row()));
    };
  };
  await host.call('notes.read' as never, {} as never);
  await host.runJobs();
  expect(host.audited).toMatchObject([
    { action: 'notes.remind', actor: { id: 'plugin:notes', kind: 'system' }, reason: 'overdue' },
  ]);
});

test('secrets are in no row: those the schema marks, those named like one, and those inside of texts', async () => {
  await run(
    'notes.protect',
    { code: 'MARKED-1', note: 'see https://ana:PASS-2@example.com' },
    async (ctx) => {
      ctx.audit({
        before: { apiKey: 'KEY-3', nested: [{ clientSecret: 'S-4' }], tokenHash: 'H-5', name: 'a' },
        after: { apiKey: 'KEY-6', nested: [{ clientSecret: 'S-7' }], tokenHash: 'H-8', name: 'b' },
        reason: 'used isk_live_abcdefgh12345',
      });
    },
  );
  const text = JSON.stringify(host.audited);
  for (const secret of ['MARKED-1', 'PASS-2', 'KEY-3', 'S-4', 'H-5', 'KEY-6', 'S-7', 'H-8', 'abcdefgh12345'])
    expect(text).not.toContain(secret);
  expect(host.audited[0]).toMatchObject({
    params: { code: '********' },
    before: { name: 'a', apiKey: '********' },
    after: { name: 'b' },
  });
});

test('rows stay small, and hold what PostgreSQL can keep', async () => {
  await run('notes.change', { text: 'x'.repeat(5_000) }, async (ctx) =>
    ctx.audit({ after: { text: 'a\0b\ud800' } }),
  );
  await run(
    'notes.change',
    { rows: Array.from({ length: 90 }, () => 'y'.repeat(500)) },
    async () => undefined,
  );
  expect(JSON.stringify(host.audited[0]).length).toBeLessThan(2_000);
  expect(JSON.stringify(host.audited)).not.toContain('\\u0000');
  expect(host.audited[1]?.params).toEqual({ tooLarge: expect.any(Number) });
});

test('changes of many rows are told of the first twenty, and counted', async () => {
  await run('notes.change', {}, (ctx) =>
    ctx.transaction((tx) => notes.insertMany(tx, Array.from({ length: 30 }, row))),
  );
  expect(host.audited[0]).toMatchObject({ alsoRows: 10 });
  await run('notes.change', {}, (ctx) =>
    ctx.transaction((tx) => notes.change(tx, { customerId: ana }, { reminded: 7 })),
  );
  expect(host.audited[1]).toMatchObject({
    alsoRows: 10,
    before: { reminded: 0 },
    after: { reminded: 7 },
  });
});

test('each use of the scope system is counted by what used it', async () => {
  await run('notes.read', {}, async (ctx) => {
    const self = ctx.asPlugin('nobody is signed in yet');
    await self.transaction((tx) => notes.find(tx, { id: newId() }));
    await self.transaction((tx) => notes.find(tx, { id: newId() }));
  });
  expect([...host.systemUses]).toEqual([['notes.read: nobody is signed in yet', 2]]);
});

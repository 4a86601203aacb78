import { defineAction, definePlugin, Id, platformErrors } from '@isp/sdk';
import { createTestHost, entityTag, type TestHost } from '@isp/sdk/testing';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Type } from 'typebox';
import { describePlugin } from '../runtime/index.ts';
import { Note } from './notes/contract/index.ts';
import { notes } from './notes/data/note-store.ts';
import notesPlugin from './notes/plugin.ts';

const directory = new URL('./notes', import.meta.url);
const write = 'notes.note.write';

function change(name: string, rest: string, more: object = {}) {
  return defineAction(name as never, {
    summary: 'Changes a note.',
    permission: write,
    rest: rest as never,
    params: Type.Object({ noteId: Id, text: Type.Optional(Type.String()) }),
    handler: (async () => undefined) as never,
    ...more,
  });
}

type Change = { noteId: string; text: string };
/** Changes wait until so many have come. */
let together = 1;
let waiting: (() => void)[] = [];

async function meet(): Promise<void> {
  if (waiting.length + 1 < together) return new Promise((resolve) => waiting.push(resolve));
  for (const goOn of waiting.splice(0)) goOn();
}

const patchNote = change('notes.patch', 'PATCH /notes/{noteId}', {
  result: Note,
  async handler(ctx: Context, { noteId, text }: Change) {
    await meet();
    return ctx.transaction(async (tx) => {
      const [changed] = await notes.change(tx, { id: noteId }, { text });
      if (!changed) throw platformErrors.NOT_FOUND();
      return changed;
    });
  },
});
type Context = Parameters<Parameters<typeof defineAction>[1]['handler']>[0];
const removeNote = change('notes.remove', 'DELETE /notes/{noteId}', {
  handler: (ctx: Context, { noteId }: Change) =>
    ctx.transaction(async (tx) => {
      await notes.remove(tx, { id: noteId });
    }),
});
const putElsewhere = change('notes.pin', 'PUT /notes/{noteId}/pin');
const plugin = definePlugin({
  ...notesPlugin,
  actions: [...(notesPlugin.actions ?? []), patchNote, removeNote, putElsewhere],
});

const note = {
  resellerId: '00000000-0000-7000-8000-000000000001',
  customerId: '01900000-0000-7000-8000-00000000000a',
  text: 'one',
};
let host: TestHost;
let id: string;

beforeEach(async () => {
  together = 1;
  waiting = [];
  host = await createTestHost({ directory, plugin });
  id = (await host.call('notes.write', note)).id;
});
afterEach(() => host.close());

const read = () => host.call('notes.get', { id });
const send = (name: string, params: object, ifMatch?: string): Promise<unknown> =>
  host.call(name as never, { noteId: id, ...params } as never, ifMatch === undefined ? {} : { ifMatch });
const code = (sent: Promise<unknown>) =>
  sent.then(
    () => 'it went well',
    (error) => error.code,
  );

describe('If-Match', () => {
  test('lets a change through while the resource is as it was read', async () => {
    const tag = entityTag(await read());
    expect(await send('notes.patch', { text: 'two' }, tag)).toMatchObject({ text: 'two' });
    expect(await send('notes.patch', { text: 'three' }, '*')).toMatchObject({ text: 'three' });
    expect(await send('notes.patch', { text: 'four' })).toMatchObject({ text: 'four' });
  });

  test('refuses it when the resource has changed, and changes nothing', async () => {
    const tag = entityTag(await read());
    await send('notes.patch', { text: 'two' });
    expect(await code(send('notes.patch', { text: 'three' }, tag))).toBe('PRECONDITION_FAILED');
    expect(await code(send('notes.remove', {}, tag))).toBe('PRECONDITION_FAILED');
    expect(await code(send('notes.patch', { text: 'three' }, `W/${entityTag(await read())}`))).toBe(
      'PRECONDITION_FAILED',
    );
    expect((await read()).text).toBe('two');
  });

  test('lets one of two changes through that have both found it as they had read it', async () => {
    const tag = entityTag(await read());
    together = 2;
    const codes = await Promise.all(['two', 'three'].map((text) => code(send('notes.patch', { text }, tag))));
    expect(codes.sort()).toEqual(['PRECONDITION_FAILED', 'it went well']);
  });

  test('is not there for what is not: 404', async () => {
    const noteId = '01900000-0000-7000-8000-0000000000ff';
    expect(await code(send('notes.patch', { noteId, text: 'two' }, '*'))).toBe('NOT_FOUND');
  });

  test('is refused where there is no ETag to compare with', async () => {
    expect(await code(send('notes.pin', {}, '"any"'))).toBe('PRECONDITION_FAILED');
    expect(await code(send('notes.pin', {}))).toBe('it went well');
  });
});

test('what a change answers has the tag of what is read afterwards', async () => {
  expect(entityTag(await send('notes.patch', { text: 'two' }))).toBe(entityTag(await read()));
});

test('a tag is of what is said, not of the order it is said in', () => {
  expect(entityTag({ one: 1, two: [{ a: 1, b: 2 }] })).toBe(entityTag({ two: [{ b: 2, a: 1 }], one: 1 }));
  expect(entityTag([1, 2])).not.toBe(entityTag([2, 1]));
});

test('the contract tells which routes have a tag and which keep to If-Match', () => {
  const manifest = {
    id: 'notes',
    version: '1.0.0',
    contributes: {
      permissions: [{ id: write }, { id: 'notes.note.read' }, { id: 'notes.personal-data.use' }],
    },
  };
  const silent = { ...plugin, listeners: [], jobs: [] };
  const { actions } = describePlugin(silent, manifest as never);
  const flags = actions.map(({ name, etag, ifMatch }) => [name, etag === true, ifMatch === true]);
  expect(flags).toEqual([
    ['notes.write', false, false],
    ['notes.get', true, false],
    ['notes.list', false, false],
    ['notes.personal-data', false, false],
    ['notes.patch', true, true],
    ['notes.remove', false, true],
    ['notes.pin', false, false],
  ]);
});

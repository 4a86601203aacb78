import { defineAction, definePlugin, listParams, pageOf } from '@isp/sdk';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Type } from 'typebox';
import { closeSchema, schemaValidator } from '../runtime/index.ts';
import { Note } from './notes/contract/index.ts';
import { notes } from './notes/data/note-store.ts';
import notesPlugin from './notes/plugin.ts';

const Lists = listParams({
  filters: { text: Type.Union([Type.Literal('one'), Type.Literal('two'), Type.Literal('three')]) },
  ranges: { reminded: Type.Integer() },
  exact: { customerId: Type.String() },
  sorts: ['createdAt'],
});
const filtered = defineAction('notes.list', {
  summary: 'Lists notes.',
  permission: 'notes.note.read',
  rest: 'GET /notes',
  params: Lists,
  result: pageOf(Note),
  handler: (ctx, query) => notes.list(ctx.read, query),
});
const others = (notesPlugin.actions ?? []).filter(({ name }) => name !== 'notes.list');
const plugin = definePlugin({ ...notesPlugin, actions: [...others, filtered] });

let host: TestHost;

beforeAll(async () => {
  host = await createTestHost({ directory: new URL('./notes', import.meta.url), plugin });
  const customerId = '01900000-0000-7000-8000-00000000000a';
  for (const text of ['one', 'two', 'three'])
    await host.call('notes.write', { resellerId: '00000000-0000-7000-8000-000000000001', customerId, text });
});
afterAll(() => host.close());

test('a place in the middle is read by its distance from the beginning or from a cursor', async () => {
  const read = (query: object) => host.call('notes.list', { sort: 'createdAt', ...query });
  const all = (await read({})).data.map(({ id }) => id);
  const first = await read({ limit: 1 });
  expect((await read({ offset: 1, limit: 1 })).data.map(({ id }) => id)).toEqual([all[1]]);
  const third = await read({ cursor: first.page.nextCursor as string, offset: 1 });
  expect(third.data.map(({ id }) => id)).toEqual([all[2]]);
  expect(third.page.nextCursor).toBeNull();
  const beyond = await read({ offset: 1_000_000 });
  expect(beyond).toMatchObject({ data: [], page: { nextCursor: null, total: 3 } });
});

test('a place is the same whatever order and filter the rows have', async () => {
  const ids = async (query: object) =>
    (await host.call('notes.list', { filter: { text: { ne: 'two' } }, ...query })).data.map(({ id }) => id);
  for (const sort of ['createdAt', '-createdAt']) {
    const all = await ids({ sort });
    expect(all).toHaveLength(2);
    expect(await ids({ sort, offset: 1, limit: 1 })).toEqual([all[1]]);
  }
});

async function texts(filter: Record<string, unknown>): Promise<string[]> {
  const { data } = await host.call('notes.list', { filter, sort: 'createdAt' });
  return data.map(({ text }) => text).sort();
}

describe('filters', () => {
  test('take a value, a list of values, and what is not to be', async () => {
    expect(await texts({ text: 'one' })).toEqual(['one']);
    expect(await texts({ text: { in: ['one', 'two'] } })).toEqual(['one', 'two']);
    expect(await texts({ text: { ne: 'one' } })).toEqual(['three', 'two']);
    expect(await texts({ text: { ne: 'one', in: ['one', 'two'] } })).toEqual(['two']);
  });

  test('of ranges take bounds too', async () => {
    expect(await texts({ reminded: { gte: 0, lt: 1 } })).toHaveLength(3);
    expect(await texts({ reminded: { gt: 0 } })).toEqual([]);
    expect(await texts({ reminded: { ne: 0 } })).toEqual([]);
  });

  const validate = schemaValidator(closeSchema(Lists), { coerce: true });
  test.each([
    [{ text: 'four' }, [{ path: '/filter/text', message: 'must be one of one, two, three' }]],
    [{ text: { in: ['four'] } }, [{ path: '/filter/text/in/0', message: 'must be one of one, two, three' }]],
    [{ text: { gt: 'one' } }, [{ path: '/filter/text/gt', message: 'is not a known field' }]],
    [
      { reminded: 'often' },
      expect.arrayContaining([{ path: '/filter/reminded', message: 'must be integer' }]),
    ],
    [{ reminded: { gte: 'often' } }, [{ path: '/filter/reminded/gte', message: 'must be integer' }]],
    [{ customerId: { ne: 'a' } }, [{ path: '/filter/customerId', message: 'must be string' }]],
    [{ colour: 'red' }, [{ path: '/filter/colour', message: 'is not a known field' }]],
  ])('%j is refused, and what is wrong is named', (filter, problems) => {
    expect(validate({ filter })).toEqual(problems);
  });
});

test('total=none counts nothing', async () => {
  const { data, page } = await host.call('notes.list', { total: 'none' });
  expect(data).toHaveLength(3);
  expect(page).toEqual({ nextCursor: null, total: 0, totalIsEstimate: true });
});

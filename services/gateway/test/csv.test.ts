import type { ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { type ActionContract, listParams, pageOf } from '@isp/sdk';
import { closeSchema } from '@isp/sdk/runtime';
import { describe, expect, test } from '@jest/globals';
import { type Static, Type } from 'typebox';
import { csvColumns } from '../csv/csv-columns.ts';
import { csvLines } from '../csv/csv-lines.ts';
import { csvWish } from '../csv/csv-wish.ts';
import { type ReadPage, sendCsv } from '../csv/send-csv.ts';

const Row = Type.Object({
  id: Type.String(),
  name: Type.Optional(Type.String()),
  price: Type.Object({ amountMinor: Type.Integer(), currency: Type.String() }),
  tags: Type.Array(Type.String()),
  fields: Type.Record(Type.String(), Type.String()),
});
const action: ActionContract = {
  name: 'things.list',
  summary: 'Lists things.',
  permission: 'things.thing.read',
  rest: { method: 'GET', path: '/shops/{id}/things', status: 200 },
  params: closeSchema(listParams({ sorts: ['id'] })),
  result: closeSchema(pageOf(Row)),
  errors: [],
  idempotent: true,
  csv: true,
};
const row = (id: string, name?: string): Static<typeof Row> => ({
  id,
  ...(name === undefined ? {} : { name }),
  price: { amountMinor: -5, currency: 'EUR' },
  tags: ['a', 'b'],
  fields: {},
});
const columns = csvColumns(action.result ?? {});

describe('a line', () => {
  test('has a cell per field, also of fields in fields; lists and free fields are JSON', () => {
    expect(columns.map((column) => column.join('.'))).toEqual([
      'id',
      'name',
      'price.amountMinor',
      'price.currency',
      'tags',
      'fields',
    ]);
    expect(csvLines(columns, [row('1')])).toBe('1,,-5,EUR,"[""a"",""b""]",{}\r\n');
  });

  test('has quotes where RFC 4180 wants them', () => {
    expect(csvLines([['name']], [{ name: 'a "b", c\nd' }, { name: 'plain' }])).toBe(
      '"a ""b"", c\nd"\r\nplain\r\n',
    );
  });

  test.each(['=1+1', '+1', '-1', '@sum', '\tx', '\rx', '＝1'])('makes no formula of %j', (name) => {
    expect(csvLines([['name']], [{ name }])).toMatch(/^"?'/);
  });

  test('has the columns of every form of a row that comes in several', () => {
    const two = Type.Union([Type.Object({ a: Type.String() }), Type.Object({ b: Type.String() })]);
    expect(csvColumns(closeSchema(pageOf(two)))).toEqual([['a'], ['b']]);
  });
});

describe('the query', () => {
  test('is that of the list, in long pages that are not counted', () => {
    expect(csvWish(action, { format: 'csv', bom: 'true', sort: '-id' })).toEqual({
      wanted: true,
      bom: true,
      except: [],
      query: { sort: '-id', limit: 200, total: 'none' },
    });
    const json = { wanted: false, bom: false, except: [], query: { sort: '-id', limit: '5' } };
    expect(csvWish(action, { sort: '-id', limit: '5' })).toEqual(json);
    expect(csvWish(action, { ...json.query, format: 'json' })).toEqual(json);
    expect(csvWish({ ...action, csv: undefined }, { format: 'csv' })).toBeUndefined();
  });

  test.each([
    [500, 500],
    [50_000, 1_000],
    [undefined, 200],
  ])('has pages as long as the list allows (%p), but not endless ones', (maximum, limit) => {
    const properties: Record<string, unknown> = {
      limit: { type: 'integer', ...(maximum ? { maximum } : {}) },
    };
    const wish = csvWish({ ...action, params: { ...action.params, properties } }, { format: 'csv' });
    expect(wish?.query.limit).toBe(limit);
  });

  test.each([
    [{ format: 'xml' }],
    [{ format: 'csv', limit: '5' }],
    [{ format: 'csv', bom: 'perhaps' }],
    [{ except: 'a' }],
    [{ format: 'csv', offset: '5' }],
  ])('%j is refused', (query) => {
    expect(() => csvWish(action, query)).toThrow(expect.objectContaining({ code: 'VALIDATION_FAILED' }));
  });
});

/** What a client gets who reads slowly. */
function client() {
  const stream = new PassThrough({ highWaterMark: 64 });
  const headers: Record<string, string> = {};
  const response = Object.assign(stream, {
    setHeader: (name: string, value: string) => Object.assign(headers, { [name]: value }),
  }) as unknown as ServerResponse;
  return { stream, headers, response };
}

const pages: ReadPage = async (cursor) => {
  const at = Number(cursor ?? 0);
  const nextCursor = at === 2 ? null : String(at + 1);
  return JSON.stringify({ data: [row(`${at}a`, 'one'), row(`${at}b`, 'two')], page: { nextCursor } });
};

test('all pages are sent, one after the other', async () => {
  const { stream, headers, response } = client();
  const sent = sendCsv(response, action, { bom: true, readPage: pages });
  const text = (await stream.toArray()).join('');
  expect(await sent).toBe(6);
  expect(text.startsWith('\ufeffid,name,')).toBe(true);
  expect(
    text
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[0]),
  ).toEqual(['0a', '0b', '1a', '1b', '2a', '2b']);
  expect(headers).toMatchObject({
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': 'attachment; filename="shops-things.csv"',
  });
});

test('no page is asked for before the client has taken the one before', async () => {
  const { stream, response } = client();
  let asked = 0;
  const sent = sendCsv(response, action, {
    bom: false,
    readPage: (cursor) => {
      asked += 1;
      return pages(cursor);
    },
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(asked).toBe(1);
  stream.resume();
  await sent;
  expect(asked).toBe(3);
});

test('rows that were taken out of a selection of all are left out', async () => {
  const { stream, response } = client();
  const { except } = csvWish(action, { format: 'csv', except: '0a,2b,' }) ?? {};
  const sent = sendCsv(response, action, { bom: false, except, readPage: pages });
  let text = '';
  stream.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  const rows = await sent;
  const ids = text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',')[0]);
  expect(ids).toEqual(['0b', '1a', '1b', '2a']);
  expect(rows).toBe(4);
});

test('a client that goes away ends it', async () => {
  const { stream, response } = client();
  const sent = sendCsv(response, action, { bom: false, readPage: pages });
  stream.once('readable', () => stream.destroy());
  expect(await sent).toBeLessThan(6);
});

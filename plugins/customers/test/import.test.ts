import { decodeFile, mapColumns, readTable } from '@isp/sdk/tables';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { customerColumns } from '../importing/customer-columns.ts';

const mine = '01900000-0000-7000-8000-00000000000a';
const foreign = '01900000-0000-7000-8000-00000000000c';

let host: TestHost;
beforeEach(async () => {
  host = await createTestHost({
    directory: new URL('..', import.meta.url),
    answers: { 'identity.resellers.get': ({ id }) => ({ id, status: 'active' }) as never },
  });
});
afterEach(() => host.close());

const names = async () => (await host.call('customers.list', { sort: 'name' })).data.map(({ name }) => name);

describe('a file', () => {
  const bytes = (text: string, encoding: BufferEncoding, mark = '') =>
    decodeFile({
      contentBase64: Buffer.concat([Buffer.from(mark, 'hex'), Buffer.from(text, encoding)]).toString(
        'base64',
      ),
    });

  test('is read in the encoding it is in', () => {
    expect(bytes('name\nJörg', 'utf8', 'efbbbf')).toMatchObject({ encoding: 'utf-8' });
    expect(bytes('name\nJörg', 'latin1')).toEqual({ encoding: 'windows-1252', text: 'name\nJörg' });
    expect(bytes('name\nŁukasz', 'utf16le', 'fffe')).toEqual({ encoding: 'utf-16le', text: 'name\nŁukasz' });
  });

  test('that is no text, or none or two at once, is refused', () => {
    for (const given of [{}, { content: 'a', contentBase64: 'YQ==' }, { content: 'a\0b' }])
      expect(() => decodeFile(given)).toThrow(expect.objectContaining({ status: 422 }));
  });

  test.each([
    ['a;b,c;d\n1;2;3', ';', 3],
    ['a,b\n"1;2;3;4",x', ',', 2],
    ['a\tb\n', '\t', 2],
    ['name\nx', ';', 1],
  ])('%j is separated by %j', (text, separator, columns) => {
    const table = readTable(text);
    expect(table).toMatchObject({ separator });
    expect(table.heading).toHaveLength(columns);
  });

  test('knows the line each row begins in, whatever is empty or goes over several', () => {
    const { rows } = readTable('name;city\r\nAda;B\r\n\r\n"Bob\r\nJr.";C\r\nEve;D');
    expect(rows.map(({ line }) => line)).toEqual([2, 4, 6]);
  });

  test('with a quotation mark that is never closed is refused with its line', () => {
    expect(() => readTable('name\nAda\n"Bob')).toThrow(
      expect.objectContaining({ errors: [{ path: '/content', message: expect.stringContaining('line 3') }] }),
    );
  });

  test('is mapped by heading; what is not there, double, or without a name is refused', () => {
    expect(mapColumns(['No', 'Who'], { Who: 'name' }, customerColumns)).toEqual([
      { heading: 'No' },
      { heading: 'Who', field: 'name' },
    ]);
    const wrong: Record<string, string>[] = [{ Whom: 'name' }, { No: 'name', Who: 'name' }, { No: 'email' }];
    for (const mapping of wrong)
      expect(() => mapColumns(['No', 'Who'], mapping, customerColumns)).toThrow(
        expect.objectContaining({ status: 422 }),
      );
  });
});

test('a dry run names each wrong row by its line and field, and changes nothing', async () => {
  const content = 'No;Who;Mail;Day\n1;Ada;ada@example.net;1\n2;;nope;x\n1;Bob;;31\n';
  const mapping = { No: 'externalId', Who: 'name', Mail: 'email', Day: 'billing.billCycleDay' };
  const answer = await host.call('customers.import', { content, mapping, dryRun: true });
  expect(answer).toMatchObject({ rows: 3, failed: 2, separator: ';', encoding: 'utf-8', dryRun: true });
  expect(answer.import).toBeUndefined();
  const [second, third] = answer.errors;
  expect(second).toMatchObject({ line: 3 });
  expect(second?.problems.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['email', 'billing.billCycleDay']),
  );
  expect(third).toEqual({ line: 4, problems: [{ field: 'externalId', message: 'is in line 2 already' }] });
  expect(await names()).toEqual([]);
  expect(host.enqueued).toEqual([]);
});

test('rows that fit are added, the others are in an error file that is imported again once corrected', async () => {
  const content = 'name,email,externalId\nAda,ada@example.net,1\n"Bob, Jr.",nope,2\n';
  const { import: begun } = await host.call('customers.import', { content, fileName: 'a.csv' });
  const id = begun?.id as string;
  expect(begun).toMatchObject({ status: 'running', created: 0, failed: 1 });
  const [row] = host.audited;
  expect(row).toMatchObject({ subject: { kind: 'customer-import', id }, params: { content: '********' } });
  await host.runJobs();
  expect(await host.call('customers.imports.get', { id })).toMatchObject({
    status: 'done',
    created: 1,
    skipped: 0,
  });
  const file = await host.call('customers.imports.error-file', { id });
  expect(file.fileName).toBe('errors-of-a.csv');
  expect(file.content).toMatch(/^name,email,externalId,error\r\n"Bob, Jr\.",nope,2,"?line 3: email /);
  const corrected = file.content.replace('nope', 'bob@example.net');
  const again = await host.call('customers.import', { content: corrected });
  expect(again).toMatchObject({
    rows: 1,
    failed: 0,
    columns: expect.arrayContaining([{ heading: 'error' }]),
  });
  await host.runJobs();
  expect(await names()).toEqual(['Ada', 'Bob, Jr.']);
});

test('the same file twice adds nobody twice, and the external ids of another reseller are his', async () => {
  const content = 'name;externalId\nAda;1\nBob;2\n';
  await host.call('customers.import', { content, resellerId: mine });
  await host.call('customers.import', { content, resellerId: mine });
  const { import: other } = await host.call('customers.import', { content, resellerId: foreign });
  await host.runJobs();
  expect((await host.call('customers.list', { filter: { resellerId: mine } })).page.total).toBe(2);
  expect((await host.call('customers.list', { filter: { resellerId: foreign } })).page.total).toBe(2);
  const { data } = await host.call('customers.imports.list', { sort: 'createdAt' });
  expect(data.map(({ created, skipped }) => [created, skipped]).toSorted()).toEqual([
    [0, 2],
    [2, 0],
    [2, 0],
  ]);
  const as = host.reseller({ resellerIds: [mine], permissions: ['*'] });
  await expect(host.call('customers.imports.get', { id: other?.id as string }, { as })).rejects.toMatchObject(
    {
      status: 404,
    },
  );
});

test('custom fields are checked and typed, tags divided, and what an export writes is read again', async () => {
  const floor = { name: 'floor', title: 'Floor', type: 'number' as const, required: true };
  await host.call('customers.custom-fields.define', floor);
  const content =
    'name,tags,customFields.floor,address.city,createdAt\nAda,vip|fibre,3,Berlin,x\nBob,"[""vip""]",high,,x\n';
  const { errors } = await host.call('customers.import', { content });
  expect(errors).toMatchObject([{ line: 3, problems: [{ field: 'customFields.floor' }] }]);
  await host.runJobs();
  expect((await host.call('customers.list', {})).data).toMatchObject([
    { name: 'Ada', tags: ['vip', 'fibre'], customFields: { floor: 3 }, address: { city: 'Berlin' } },
  ]);
});

test('cells an export made harmless, and its column of own fields, are what they were', async () => {
  const content = `name,phone,customFields,tags\n'=Ada,'+49 30 1234,"{""floor"":2,""nick"":""A""}","[]"\nBob,,nonsense,\n`;
  const { errors, import: begun } = await host.call('customers.import', { content });
  expect(errors).toMatchObject([{ line: 3, problems: [{ field: 'customFields' }] }]);
  await host.runJobs();
  expect((await host.call('customers.list', {})).data).toMatchObject([
    { name: '=Ada', phone: '+49 30 1234', customFields: { floor: 2, nick: 'A' } },
  ]);
  const bad = await host.call('customers.import', { content: 'name,email\n=cmd(),x\n' });
  await host.runJobs();
  expect(begun?.id).not.toBe(bad.import?.id);
  const file = await host.call('customers.imports.error-file', { id: bad.import?.id as string });
  expect(file.content).toContain("'=cmd(),x");
});

test('an import goes on where it was when its run is broken off, and tells of each customer once', async () => {
  const rows = Array.from({ length: 250 }, (_, number) => `Customer ${number};${number}`);
  const { import: begun } = await host.call('customers.import', {
    content: `name;externalId\n${rows.join('\n')}`,
  });
  const id = begun?.id as string;
  const change = (sql: string) => host.rows(`UPDATE import_rows SET params = ${sql} WHERE line = 152`);
  await change(`params - 'name'`);
  await expect(host.runJobs()).rejects.toThrow();
  expect(await host.call('customers.imports.get', { id })).toMatchObject({ status: 'running', created: 100 });
  expect((await host.call('customers.list', { total: 'exact' })).page.total).toBe(100);
  await change(`params || '{"name":"Customer 150"}'`);
  await host.runJobs();
  expect(await host.call('customers.imports.get', { id })).toMatchObject({ status: 'done', created: 250 });
  expect((await host.call('customers.list', { total: 'exact' })).page.total).toBe(250);
  expect(host.published.filter(({ name }) => name === 'customers.customer-created')).toHaveLength(250);
  expect(await host.rows('SELECT 1 FROM import_rows')).toEqual([]);
});

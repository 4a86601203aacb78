import { createTestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';
import type { CustomField } from '../contract/index.ts';
import { customFieldProblems } from '../domain/custom-field-problems.ts';

const at = '2026-01-01T00:00:00.000Z';
const field = (more: Partial<CustomField>): CustomField => ({
  name: 'f',
  title: 'F',
  type: 'text',
  required: false,
  searchable: false,
  createdAt: at,
  updatedAt: at,
  ...more,
});

describe('a value of a defined field', () => {
  test.each([
    [field({ type: 'number' }), 3, undefined],
    [field({ type: 'number' }), '3', 'number'],
    [field({ type: 'boolean' }), false, undefined],
    [field({ type: 'boolean' }), 'no', 'boolean'],
    [field({ type: 'date' }), '2028-02-29', undefined],
    [field({ type: 'date' }), '2026-02-29', 'date'],
    [field({ type: 'date' }), '2026-02-28T00:00', 'date'],
    [field({ type: 'choice', options: ['a', 'b'] }), 'b', undefined],
    [field({ type: 'choice', options: ['a', 'b'] }), 'c', 'one of a, b'],
    [field({ required: true }), '', 'empty'],
  ])('%j takes or refuses %j', (defined, value, refused) => {
    const problems = customFieldProblems([defined], { f: value }, { adding: false });
    if (refused === undefined) expect(problems).toEqual([]);
    else expect(problems).toEqual([{ path: '/customFields/f', message: expect.stringContaining(refused) }]);
  });

  test('a required one is missed when a customer is added, and not when an old one is changed', () => {
    const defined = [field({ required: true })];
    expect(customFieldProblems(defined, undefined, { adding: true })).toHaveLength(1);
    expect(customFieldProblems(defined, { other: 1 }, { adding: false })).toEqual([]);
  });
});

test('a defined field is checked, found when it is searchable, and free again when its definition goes', async () => {
  await using host = await createTestHost({ directory: new URL('..', import.meta.url) });
  const found = async (q: string) => (await host.call('customers.list', { q })).data.map(({ name }) => name);
  await host.call('customers.create', { name: 'Old', customFields: { code: 'X-77' } });
  await host.call('customers.custom-fields.define', { name: 'code', title: 'Code', type: 'text' });
  expect(await found('x-77')).toEqual([]);
  const code = { name: 'code', title: 'Code', type: 'text', required: true, searchable: true } as const;
  await host.call('customers.custom-fields.define', code);
  expect(await found('x-77')).toEqual(['Old']);
  await expect(host.call('customers.create', { name: 'New' })).rejects.toMatchObject({ status: 422 });
  await host.call('customers.create', { name: 'New', customFields: { code: 'Y-88' } });
  expect(await found('y-88')).toEqual(['New']);
  const type = { name: 'kind', title: 'Kind', type: 'choice' as const, options: ['flat', 'house'] };
  expect(await host.call('customers.custom-fields.define', type)).toMatchObject(type);
  expect((await host.call('customers.custom-fields.list', {})).data.map(({ name }) => name)).toEqual([
    'code',
    'kind',
  ]);
  await host.call('customers.custom-fields.remove', { name: 'code' });
  expect(await found('y-88')).toEqual([]);
  await host.call('customers.create', { name: 'Free' });
});

test('a choice has options and nothing else has', async () => {
  await using host = await createTestHost({ directory: new URL('..', import.meta.url) });
  for (const wrong of [{ type: 'choice' }, { type: 'text', options: ['a'] }] as const) {
    const call = host.call('customers.custom-fields.define', { name: 'a', title: 'A', ...wrong } as never);
    await expect(call).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  }
});

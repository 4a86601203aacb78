import { describe, expect, test } from '@jest/globals';
import { changedFields, fieldsOf } from '../changed-fields.ts';

describe('what is different since', () => {
  test('is each field that has another value, by its path', () => {
    const before = { name: 'Ana', address: { city: 'Berlin', street: 'A 1' }, roles: ['support'] };
    const after = { name: 'Ana', address: { city: 'Bonn', street: 'A 1' }, roles: ['support', 'billing'] };
    expect(changedFields(before, after)).toEqual([
      { field: 'address.city', before: 'Berlin', after: 'Bonn' },
      { field: 'roles', before: 'support', after: 'support, billing' },
    ]);
  });

  test('is one-sided for what was made or removed', () => {
    expect(changedFields(undefined, { name: 'Ana' })).toEqual([
      { field: 'name', before: undefined, after: 'Ana' },
    ]);
    expect(changedFields({ name: 'Ana' }, undefined)).toEqual([
      { field: 'name', before: 'Ana', after: undefined },
    ]);
  });

  test('is nothing when there is nothing', () => {
    expect(changedFields(undefined, undefined)).toEqual([]);
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf([])).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { authorize, type Group, type LoginRecord } from '../../domain/authorize.ts';
import type { Item, Operator } from '../../domain/item.ts';
import { mergeItems } from '../../domain/merge-items.ts';

const item = (text: string): Item => {
  const [attribute = '', op = ':=', value = ''] = text.split(' ');
  return { attribute, op: op as Operator, value };
};
const show = (items: readonly Item[]) => items.map(({ attribute, value }) => `${attribute} ${value}`);
const group = (name: string, check: string[], reply: string[]): Group => ({
  name,
  check: check.map(item),
  reply: reply.map(item),
});

describe('operators', () => {
  test.each([
    [['A := 1'], ['A := 2'], ['A 2']],
    [['A := 1'], ['A = 2'], ['A 1']],
    [['A := 1'], ['A += 2'], ['A 1', 'A 2']],
    [['A := 1'], ['A == 2'], ['A 1']],
    [[], ['A == 2'], []],
    [[], ['A = 1', 'A = 2'], ['A 1', 'A 2']],
    [['A := 1'], ['A := 2', 'A := 3'], ['A 2', 'A 3']],
    [['A := 1', 'A += 2'], ['a := 3'], ['a 3', 'A 2']],
  ])('%j and then %j give %j', (before, added, after) => {
    expect(show(mergeItems(mergeItems([], before.map(item)), added.map(item)))).toEqual(after);
  });
});

describe('groups', () => {
  const record: LoginRecord = {
    check: [item('Cleartext-Password := x')],
    reply: [item('Class := 0x01')],
    groups: [
      group('no', ['NAS-Port == 1'], ['Filter-Id := no']),
      group('yes', ['User-Profile := @yes'], ['Filter-Id := yes']),
      group('later', [], ['Filter-Id := later']),
    ],
    profiles: new Map([['@yes', [group('yes@cisco', ['Huntgroup-Name == cisco'], ['Port-Limit := 1'])]]]),
  };

  test('the first that fits counts, then its profile', () => {
    const request = [{ name: 'Huntgroup-Name', value: 'cisco' }];
    const { groups, reply } = authorize(record, request);
    expect(groups).toEqual(['yes', 'yes@cisco']);
    expect(show(reply)).toEqual(['Class 0x01', 'Filter-Id yes', 'Port-Limit 1']);
  });

  test('Fall-Through = Yes goes on to the next group, and is not sent', () => {
    const falling = { ...record, groups: [group('a', [], ['Fall-Through = Yes']), ...record.groups] };
    const { groups, reply } = authorize(falling, []);
    expect(groups).toEqual(['a', 'yes']);
    expect(show(reply)).toEqual(['Class 0x01', 'Filter-Id yes']);
  });

  test('Fall-Through = No among the own rows leaves the groups out', () => {
    const { groups } = authorize({ ...record, reply: [item('Fall-Through = No')] }, []);
    expect(groups).toEqual([]);
  });

  test('own check rows that do not fit leave the own reply and password out', () => {
    const barred = { ...record, check: [...record.check, item('NAS-Port == 5')] };
    const { control, reply } = authorize(barred, []);
    expect(show(control)).toEqual(['User-Profile @yes']);
    expect(show(reply)).toEqual(['Filter-Id yes']);
  });
});

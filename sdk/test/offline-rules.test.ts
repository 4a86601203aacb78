import { describe, expect, test } from '@jest/globals';
import { Type } from 'typebox';
import { offlineProblems } from '../runtime/offline-rules.ts';

const text = Type.Object({ text: Type.String() });
const priced = Type.Object({ lines: Type.Array(Type.Object({ amountMinor: Type.Integer() })) });
const read = { name: 'notes.list', rest: 'GET /notes', params: text, result: text, offline: true } as const;
const write = {
  ...({ name: 'notes.write', rest: 'POST /notes', params: text, result: text } as const),
  ...{ queueable: true, idempotencyKey: true },
};

describe('an action for when there is no connection', () => {
  test('is a read whose answer may be kept, or a keyed POST that may wait', () => {
    expect(offlineProblems(read)).toEqual([]);
    expect(offlineProblems(write)).toEqual([]);
  });

  test('has no amounts of money in it, however deep', () => {
    expect(offlineProblems({ ...read, result: priced })).toEqual([
      'notes.list is offline and answers amounts of money',
    ]);
    expect(offlineProblems({ ...write, params: priced })).toEqual([
      'notes.write is queueable and has amounts of money in it',
    ]);
    expect(offlineProblems({ ...write, result: priced })).toHaveLength(1);
  });

  test('is no write that is kept, and no write that waits without a key', () => {
    expect(offlineProblems({ ...read, rest: 'POST /notes' })).toEqual([
      'notes.list is offline, which only a GET can be',
    ]);
    const needsKey = ['notes.write is queueable, which only a POST with an Idempotency-Key can be'];
    expect(offlineProblems({ ...write, rest: 'PATCH /notes' })).toEqual(needsKey);
    expect(offlineProblems({ ...write, idempotencyKey: false })).toEqual(needsKey);
  });
});

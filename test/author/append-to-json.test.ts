import { describe, expect, test } from '@jest/globals';
import { appendToJson } from '../../kernel/author/add/append-to-json.ts';

const item = { name: 'b', title: 'B' };

describe('appending to a list in a JSON text', () => {
  test.each([
    ['a short one stays in its line', '{\n  "list": [1]\n}\n', '{\n  "list": [1, 2]\n}\n'],
    ['an empty one', '{ "list": [] }', '{ "list": [2] }'],
    ['one with a line for each', '{\n\t"list": [\n\t\t1\n\t]\n}', '{\n\t"list": [\n\t\t1,\n\t\t2\n\t]\n}'],
    ['one that is not there', '{\n  "id": "x"\n}\n', '{\n  "id": "x",\n  "list": [2]\n}\n'],
  ])('%s', (_, before, after) => {
    expect(appendToJson(before, ['list'], 2)).toBe(after);
  });

  test('makes what is around it', () => {
    const after = appendToJson('{\n  "id": "x"\n}\n', ['contributes', 'events'], item);
    expect(after).toBe(
      '{\n  "id": "x",\n  "contributes": { "events": [{ "name": "b", "title": "B" }] }\n}\n',
    );
  });

  test('breaks a line that grows too long, and leaves what is in it as it is written', () => {
    const long = `"${'a'.repeat(90)}"`;
    expect(appendToJson(`{\n  "list": [${long}]\n}`, ['list'], item)).toBe(
      `{\n  "list": [\n    ${long},\n    { "name": "b", "title": "B" }\n  ]\n}`,
    );
  });

  test('is not led astray by brackets in texts', () => {
    const text = '{\n  "note": "] } , [",\n  "list": ["[1, 2]"]\n}';
    expect(JSON.parse(appendToJson(text, ['list'], 3))).toEqual({ note: '] } , [', list: ['[1, 2]', 3] });
  });
});

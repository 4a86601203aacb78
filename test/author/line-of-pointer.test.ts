import { describe, expect, test } from '@jest/globals';
import { lineOfPointer } from '../../kernel/plugins/line-of-pointer.ts';

const text = `{
  "id": "hello",
  "contributes": {
    "events": [
      { "name": "hello.first" },
      {
        "name": "other.second",
        "tags": ["a, {b}", "c"]
      }
    ]
  },
  "a/b": 1
}`;

describe('the line of a JSON Pointer', () => {
  test.each([
    ['/id', 2],
    ['/contributes/events/0/name', 5],
    ['/contributes/events/1', 6],
    ['/contributes/events/1/name', 7],
    ['/contributes/events/1/tags/1', 8],
    ['/a~1b', 12],
  ])('%s is in line %i', (pointer, line) => {
    expect(lineOfPointer(text, pointer)).toBe(line);
  });

  test('of what is not there is that of the nearest thing around it', () => {
    expect(lineOfPointer(text, '/contributes/events/1/title')).toBe(6);
    expect(lineOfPointer(text, '/version')).toBe(1);
  });

  test('a text that is no JSON is read as far as it goes', () => {
    expect(lineOfPointer('{\n  "id": {{', '/id')).toBe(2);
  });
});

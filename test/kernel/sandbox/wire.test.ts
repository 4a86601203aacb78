import { describe, expect, test } from '@jest/globals';
import { readForeignJson } from '../../../kernel/sandbox/wire/foreign-json.ts';
import { FrameReader, writeFrame } from '../../../kernel/sandbox/wire/frames.ts';

const frames = [
  { kind: 'm', text: '{"a":"ä€😀"}' },
  { kind: 'c', text: '' },
  { kind: 'l', text: 'x'.repeat(70_000) },
];

describe('frames', () => {
  test.each([1, 2, 3, 7, 4_096, 1_000_000])('come back as they were, in chunks of %i bytes', (bytes) => {
    const sent = Buffer.concat(frames.map(writeFrame));
    const reader = new FrameReader(100_000);
    const read = [];
    for (let at = 0; at < sent.byteLength; at += bytes)
      read.push(...reader.take(sent.subarray(at, at + bytes)));
    expect(read).toEqual(frames);
  });

  test('one that says it is larger than allowed is refused before it is there', () => {
    const reader = new FrameReader(1_000);
    expect(() => [...reader.take(Buffer.from([0, 0, 4, 0, 0x6d]))]).toThrow('a message of 1024 bytes');
  });
});

describe('JSON of a stranger', () => {
  test.each([
    ['{"__proto__":{"a":1},"b":{"__proto__":1,"c":2}}', { b: { c: 2 } }],
    ['{"\\u005f_proto__":{"a":1},"b":1}', { b: 1 }],
    ['{"__\\u0070roto__":{"a":1},"b":1}', { b: 1 }],
    ['[{"__proto__":1}]', [{}]],
    ['{"text":"__proto__"}', { text: '__proto__' }],
    ['null', null],
  ])('%s', (text, value) => {
    const read = readForeignJson(text);
    expect(read).toEqual(value);
    expect(Object.assign({}, read)).not.toHaveProperty('a');
  });
});

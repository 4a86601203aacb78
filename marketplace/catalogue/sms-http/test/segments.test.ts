import { describe, expect, test } from '@jest/globals';
import { countSegments } from '../domain/segments.ts';

const counted = (text: string) => {
  const { encoding, segments } = countSegments(text);
  return `${segments} × ${encoding}`;
};

describe('segments', () => {
  test.each([
    ['a'.repeat(160), '1 × GSM-7'],
    ['a'.repeat(161), '2 × GSM-7'],
    ['a'.repeat(306), '2 × GSM-7'],
    ['a'.repeat(307), '3 × GSM-7'],
    ['ä'.repeat(160), '1 × GSM-7'],
    ['€'.repeat(80), '1 × GSM-7'],
    ['€'.repeat(81), '2 × GSM-7'],
    ['ж'.repeat(70), '1 × UCS-2'],
    ['ж'.repeat(71), '2 × UCS-2'],
    ['ж'.repeat(134), '2 × UCS-2'],
    ['ж'.repeat(135), '3 × UCS-2'],
    ['😀'.repeat(35), '1 × UCS-2'],
    ['😀'.repeat(36), '2 × UCS-2'],
  ])('of %#', (text, expected) => expect(counted(text)).toBe(expected));

  test('do not tear apart what belongs together', () => {
    // 153 is odd: each segment holds 76 euro signs and leaves a septet empty.
    expect(counted('€'.repeat(152))).toBe('2 × GSM-7');
    expect(counted('€'.repeat(153))).toBe('3 × GSM-7');
    expect(counted(`${'ж'.repeat(66)}😀${'ж'.repeat(66)}`)).toBe('3 × UCS-2');
  });

  test('name the characters that force UCS-2, each once', () => {
    expect(countSegments('Grüße, “Ana” — ok').foreign).toEqual(['“', '”', '—']);
  });
});

import { describe, expect, test } from '@jest/globals';
import { isWellFormedKey, keyAlphabet } from '../contract/index.ts';
import { keyHash } from '../domain/key-hash.ts';
import { hintOf, makeKey } from '../domain/key-text.ts';

describe('the text of a key', () => {
  test('begins with isk_, is 40 characters long and never the same', () => {
    const made = new Set(Array.from({ length: 500 }, makeKey));
    expect(made.size).toBe(500);
    for (const key of made) expect(key).toMatch(/^isk_[0-9A-Za-z]{36}$/);
    for (const key of made) expect(isWellFormedKey(key)).toBe(true);
  });

  test('with one character changed, swapped, lost or added is no key', () => {
    const key = makeKey();
    const wrong = [...key].flatMap((letter, at) => {
      const others = [...keyAlphabet].filter((other) => other !== letter);
      return others.map((other) => key.slice(0, at) + other + key.slice(at + 1));
    });
    const swapped = [...key].slice(4, -1).flatMap((letter, index) => {
      const [at, next] = [index + 4, key[index + 5] as string];
      return letter === next ? [] : [key.slice(0, at) + next + letter + key.slice(at + 2)];
    });
    const all = [...wrong, ...swapped, key.slice(0, -1), `${key}0`, '', 'isk_', key.toLowerCase()];
    expect(all.filter((text) => text !== key && isWellFormedKey(text))).toEqual([]);
  });

  test('shows of itself eight characters', () => {
    const key = makeKey();
    expect(hintOf(key)).toBe(key.slice(0, 8));
  });
});

test('the kept hash is another with another secret, and fits only itself', () => {
  const key = makeKey();
  keyHash.useSecret(Buffer.alloc(32, 1));
  const first = keyHash.of(key);
  keyHash.useSecret(Buffer.alloc(32, 2));
  const second = keyHash.of(key);
  expect(first.equals(second)).toBe(false);
  expect([keyHash.fits(first, first), keyHash.fits(second, first), keyHash.fits(undefined, first)]).toEqual([
    true,
    false,
    false,
  ]);
});

import { beforeEach, describe, expect, test } from '@jest/globals';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { KeptAnswers } from '../offline/kept-answers.ts';
import { openStore } from '../offline/store.ts';

const list = 'http://portal.example/api/v1/customers?limit=200';
const hour = 3_600_000;
let now: number;
const window = () => new KeptAnswers(openStore(), () => now);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  now = Date.UTC(2026, 10, 26, 12);
});

describe('what a browser keeps of answers', () => {
  test('is found by its address, with the time it is of', async () => {
    const answers = window();
    await answers.claim('ana');
    await answers.keep(list, '{"data":[]}');
    const at = now;
    now += hour;
    expect(await answers.find(list)).toEqual({ url: list, text: '{"data":[]}', at });
    expect(await answers.find(`${list}&q=x`)).toBeUndefined();
  });

  test('is there for a window that is opened without a connection', async () => {
    const before = window();
    await before.claim('ana');
    await before.keep(list, '1');
    expect((await window().find(list))?.text).toBe('1');
  });

  test('is not shown when it is older than a day', async () => {
    const answers = window();
    await answers.claim('ana');
    await answers.keep(list, '1');
    now += 25 * hour;
    expect(await answers.find(list)).toBeUndefined();
  });

  test('goes when another person is signed in, and stays for the same one', async () => {
    const answers = window();
    await answers.claim('ana');
    await answers.keep(list, '1');
    await answers.claim('ana');
    expect(await answers.find(list)).toBeDefined();
    await answers.claim('ben');
    expect(await answers.find(list)).toBeUndefined();
  });

  test('is neither added to nor read by a window that does not know yet who is signed in now', async () => {
    const [late, other] = [window(), window()];
    await late.claim('ana');
    await other.claim('ben');
    await late.keep(list, 'of Ana');
    expect(await other.find(list)).toBeUndefined();
    await other.keep(list, 'of Ben');
    expect(await late.find(list)).toBeUndefined();
  });

  test('goes at a logout', async () => {
    const answers = window();
    await answers.claim('ana');
    await answers.keep(list, '1');
    await answers.forget();
    expect(await answers.find(list)).toBeUndefined();
    await answers.keep(list, '2');
    expect(await window().find(list)).toBeUndefined();
  });

  test('is the newest three hundred, and nothing huge', async () => {
    const answers = window();
    await answers.claim('ana');
    for (let n = 0; n < 302; n++) {
      now += 1;
      await answers.keep(`${list}&offset=${n}`, '1');
    }
    expect(await answers.find(`${list}&offset=1`)).toBeUndefined();
    expect(await answers.find(`${list}&offset=2`)).toBeDefined();
    await answers.keep(list, 'x'.repeat(1_000_001));
    expect(await answers.find(list)).toBeUndefined();
  });
});

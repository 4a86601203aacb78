import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { SessionPrincipals } from '../http/session-principals.ts';
import type { WebRequest } from '../http/web-request.ts';

const token = `ist_${'a'.repeat(30)}`;
const here = { address: '192.0.2.1', secure: false };
const request = { headers: { authorization: `Bearer ${token}` }, ispOrigin: here } as WebRequest;

let now = 0;
/** Answers of the identity service, in order; the last one goes on. */
let answers: (() => Promise<string>)[] = [];
let asked = 0;

beforeEach(() => {
  now = 5_000;
  asked = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  jest.restoreAllMocks();
});

function sessions(...given: (() => Promise<string>)[]): SessionPrincipals {
  answers = given;
  return new SessionPrincipals(() => {
    const answer = answers[Math.min(asked, answers.length - 1)] as () => Promise<string>;
    asked += 1;
    return answer();
  });
}

const is = (principal: string) => async () => principal;
const ended = async () => {
  throw new TypeError('the session has ended');
};

test('a session is asked for once, however many requests it brings', async () => {
  const known = sessions(is('ana'));
  expect(await Promise.all([known.of(request, {}), known.of(request, {})])).toEqual(['ana', 'ana']);
  expect(asked).toBe(1);
});

test('one that is used on is asked for ahead of time, and nobody waits for it', async () => {
  const slow = Promise.withResolvers<string>();
  const known = sessions(is('ana'), () => slow.promise);
  await known.of(request, {});
  now += 800;
  expect(await known.of(request, {})).toBe('ana');
  expect(await known.of(request, {})).toBe('ana');
  expect(asked).toBe(2);
  slow.resolve('ana, renewed');
  await slow.promise;
  expect(await known.of(request, {})).toBe('ana, renewed');
  now += 600;
  expect(await known.of(request, {})).toBe('ana, renewed');
  expect(asked).toBe(2);
});

test('one that was not used for a while is asked for when it comes again', async () => {
  const known = sessions(is('ana'), is('ana, again'));
  await known.of(request, {});
  now += 1_001;
  expect(await known.of(request, {})).toBe('ana, again');
});

test('one that has ended is refused as soon as it is asked for', async () => {
  const known = sessions(is('ana'), ended);
  await known.of(request, {});
  now += 800;
  expect(await known.of(request, {})).toBe('ana');
  await new Promise(setImmediate);
  await expect(known.of(request, {})).rejects.toThrow('the session has ended');
});

test('an answer that does not come keeps no session alive beyond its second', async () => {
  const known = sessions(is('ana'), () => new Promise(() => undefined), ended);
  await known.of(request, {});
  now += 900;
  await known.of(request, {});
  now += 101;
  await expect(known.of(request, {})).rejects.toThrow('the session has ended');
});

test('what a client changed of people counts for his own next request', async () => {
  const known = sessions(is('ana'), is('ana of two resellers'));
  await known.of(request, {});
  known.forget(request);
  expect(await known.of(request, {})).toBe('ana of two resellers');
});

test('a session is asked for anew when it comes from another address', async () => {
  const known = sessions(is('ana'), is('ana, elsewhere'));
  await known.of(request, {});
  const moved = { ...request, ispOrigin: { ...here, address: '192.0.2.2' } } as WebRequest;
  expect(await known.of(moved, {})).toBe('ana, elsewhere');
});

import { expect, jest, test } from '@jest/globals';
import { SessionExpiry } from '../session/session-expiry.ts';

test('while nobody is signed in, a refusal is just that', async () => {
  expect(await new SessionExpiry().askAgain()).toBe(false);
});

test('all that is refused while the dialog is open waits for its one answer', async () => {
  const expiry = new SessionExpiry();
  const told = jest.fn();
  expiry.subscribe(told);
  expiry.watch(true);
  const both = [expiry.askAgain(), expiry.askAgain()];
  expect(expiry.isAsking()).toBe(true);
  expect(told).toHaveBeenCalledTimes(1);
  expiry.settle(true);
  expect(await Promise.all(both)).toEqual([true, true]);
  expect(expiry.isAsking()).toBe(false);
  const next = expiry.askAgain();
  expiry.settle(false);
  expect(await next).toBe(false);
});

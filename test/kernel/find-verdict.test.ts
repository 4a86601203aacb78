import { expect, test } from '@jest/globals';
import { findVerdict } from '../../kernel/supervisor/find-verdict.ts';
import type { Replica } from '../../kernel/supervisor/replica.ts';
import type { Verdict } from '../../kernel/supervisor/verdict.ts';

const printed =
  'FATAL ERROR: Ineffective mark-compacts near heap limit Allocation failed - JavaScript heap out of memory';

function ended(output: string, verdict?: Verdict) {
  const child = { flightFile: 'no-such-file', heapMb: 192, errorOutput: { tail: output } };
  return findVerdict({ child, verdict } as unknown as Replica, { code: null, signal: 'SIGKILL' });
}

const hang: Verdict = { kind: 'hang', reason: 'its event loop was blocked for 2.6 s' };

test('a process that V8 was ending for want of memory was not hanging, however long it was silent', async () => {
  expect(await ended(printed, hang)).toMatchObject({
    kind: 'out-of-memory',
    reason: expect.stringContaining('its JavaScript heap reached the limit of 192 MB'),
  });
});

test('else the word of the watchdog counts', async () => {
  expect(await ended('', hang)).toMatchObject(hang);
  const grown: Verdict = { kind: 'out-of-memory', reason: 'it grew' };
  expect(await ended(printed, grown)).toMatchObject(grown);
});

test('a process killed from outside is said to be', async () => {
  expect(await ended('')).toMatchObject({ kind: 'crash', fromOutside: true });
});

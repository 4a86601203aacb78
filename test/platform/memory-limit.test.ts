import { describe, expect, test } from '@jest/globals';
import { overLimit, swollen } from '../../kernel/watchdog/memory-limit.ts';

const megabyte = 1_048_576;

function grown({ mb, cpuSeconds }: { mb: number; cpuSeconds: number }, limitMb: number): string | undefined {
  const pulse = { ownBytes: 40 * megabyte, cpuSeconds: 3 } as Parameters<typeof swollen>[1];
  return swollen({ ownBytes: (40 + mb) * megabyte, cpuSeconds: 3 + cpuSeconds, letter: 'R' }, pulse, limitMb);
}

describe('a blocked loop', () => {
  test('that only counts is no matter of memory, however busy it is', () => {
    expect(grown({ mb: 0, cpuSeconds: 2.5 }, 320)).toBeUndefined();
    expect(grown({ mb: 16, cpuSeconds: 2.5 }, 320)).toBeUndefined();
  });

  test('that took an eighth of its limit meanwhile is one that fills the memory', () => {
    expect(grown({ mb: 41, cpuSeconds: 2.5 }, 320)).toBe(
      'out of memory: it grew from 40 MB to 81 MB of 320 MB while its event loop was blocked',
    );
  });

  test('that a busy machine let run for a second only has shown it with half of that', () => {
    expect(grown({ mb: 21, cpuSeconds: 1 }, 320)).toMatch(/^out of memory/);
    expect(grown({ mb: 19, cpuSeconds: 1 }, 320)).toBeUndefined();
    expect(grown({ mb: 5, cpuSeconds: 0.1 }, 320)).toBeUndefined();
  });
});

test('a process above its limit is told with both figures', () => {
  expect(overLimit({ ownBytes: 400 * megabyte, cpuSeconds: 1, letter: 'R' }, 320)).toBe(
    'out of memory: it takes 400 MB, its limit is 320 MB (memoryLimitMb)',
  );
  expect(overLimit({ ownBytes: 300 * megabyte, cpuSeconds: 1, letter: 'R' }, 320)).toBeUndefined();
});

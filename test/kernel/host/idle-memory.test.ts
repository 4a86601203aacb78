import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { IdleMemory } from '../../../kernel/host/idle-memory.ts';

const lookMs = 40;

/** Looks at an interval, working for a part of it, and answers how often the memory was cleared. */
async function look(times: number, workingMs: number): Promise<number> {
  let cleared = 0;
  const memory = new IdleMemory(() => {
    cleared += 1;
  });
  for (let number = 0; number < times; number += 1) {
    const end = performance.now() + workingMs;
    while (performance.now() < end);
    await pause(lookMs - workingMs);
    memory.look();
  }
  return cleared;
}

describe('the memory of a host process', () => {
  test('is cleared once the process has nothing to do, and not again soon', async () => {
    expect(await look(25, 0)).toBe(1);
  });

  test('is let be while the process works', async () => {
    expect(await look(15, 20)).toBe(0);
  });
});

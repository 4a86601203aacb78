import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { IdleMemory } from '../../../kernel/host/idle-memory.ts';

const lookMs = 40;

/** A process that works for a part of the time: looks so often, or until its memory was cleared, and counts that. */
function busyProcess(workingMs: number) {
  let cleared = 0;
  const memory = new IdleMemory(() => {
    cleared += 1;
  });
  const look = async (times: number, enough = Number.POSITIVE_INFINITY): Promise<number> => {
    for (let number = 0; number < times && cleared < enough; number += 1) {
      const end = performance.now() + workingMs;
      while (performance.now() < end);
      await pause(lookMs - workingMs);
      memory.look();
    }
    return cleared;
  };
  return { look };
}

describe('the memory of a host process', () => {
  test('is cleared once the process has nothing to do, and not again soon', async () => {
    const idle = busyProcess(0);
    // On a busy machine doing nothing takes longer to show.
    expect(await idle.look(1_000, 1)).toBe(1);
    expect(await idle.look(15)).toBe(1);
  });

  test('is let be while the process works', async () => {
    expect(await busyProcess(20).look(15)).toBe(0);
  });
});

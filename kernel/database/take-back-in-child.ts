import { StartError } from '../start-error.ts';
import { inChild } from './migrate-in-child.ts';
import type { PlatformDatabase } from './platform-database.ts';
import type { TakeBackOutcome, TakeBackRequest, WayBack } from './take-back-steps.ts';

/** Takes steps back in a process of its own: their way back is plugin code. */
export function takeBackInChild(takeBack: TakeBackRequest): Promise<TakeBackOutcome> {
  return inChild({ takeBack }, () => undefined, notTaken);
}

/** Says of steps whether they can be taken back; their files are imported in a process of its own. */
export function wayBackInChild(wayBack: Omit<TakeBackRequest, keyof PlatformDatabase>): Promise<WayBack[]> {
  return inChild({ wayBack }, () => undefined, notTaken);
}

function notTaken(problem: string): StartError {
  return new StartError('STEPS_NOT_TAKEN_BACK', `Migrations could not be taken back: ${problem}.`);
}

import type { Migration } from '@isp/sdk/data';
import type { PluginToMigrate } from './migration-request.ts';

export interface LoadedStep {
  readonly name: string;
  readonly migration: Migration;
}

/** Which of the pending steps run now. */
export interface StepPlan {
  readonly run: readonly LoadedStep[];
  readonly deferred: readonly string[];
  /** Why the order of the steps cannot be kept. */
  readonly refused?: string;
}

/**
 * Sorts pending steps, which come in the order of their numbers. With nobody to disturb all of them run; while a
 * generation runs, a contract step waits for its end, unless it is owed from the last swap. What is numbered behind a
 * waiting step would run before it, so it is refused.
 */
export function planSteps(
  { moment = 'alone', owed = [] }: Pick<PluginToMigrate, 'moment' | 'owed'>,
  pending: readonly LoadedStep[],
): StepPlan {
  if (moment === 'alone') return { run: pending, deferred: [] };
  if (moment === 'after-swap')
    return { run: pending.filter(({ name }) => owed.includes(name)), deferred: [] };
  const waits = ({ name, migration }: LoadedStep) => isContract(migration) && !owed.includes(name);
  const deferred = pending.filter(waits).map(({ name }) => name);
  const run = pending.filter((step) => !waits(step));
  const late = deferred[0] && run.find(({ name }) => name > (deferred[0] as string));
  return late
    ? { run: [], deferred, refused: wrongOrder(late.name, deferred[0] as string) }
    : { run, deferred };
}

export function isContract({ phase }: Migration): boolean {
  return phase === 'contract';
}

function wrongOrder(late: string, contract: string): string {
  return `${late} comes after ${contract}, whose phase is 'contract' and which runs when the old generation has left; number it before ${contract}, or bring it with the next version`;
}

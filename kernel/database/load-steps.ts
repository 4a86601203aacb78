import type { MigrationStep } from '@isp/sdk/runtime';
import { migrationErrors } from './migration-errors.ts';
import type { LoadedStep } from './plan-steps.ts';

/** Imports steps; one that is not a migration is refused by name before anything runs. */
export async function loadSteps(steps: readonly MigrationStep[]): Promise<LoadedStep[]> {
  const loaded: LoadedStep[] = [];
  for (const { name, load } of steps) {
    const migration = await load();
    if (typeof migration?.up !== 'function') throw migrationErrors.STEP_INVALID({ step: name });
    const { phase = 'expand' } = migration;
    if (phase !== 'expand' && phase !== 'contract')
      throw migrationErrors.PHASE_UNKNOWN({ step: name, phase });
    loaded.push({ name, migration });
  }
  return loaded;
}

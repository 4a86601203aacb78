import { defineErrors } from '@isp/sdk';

/** Why a step of a migration did not go through; nothing of it stays. */
export const migrationErrors = defineErrors({
  LOCK_NOT_FREE: {
    status: 409,
    text: '{step} tried {tries} times to get its lock, which another statement held; nothing of it was changed',
    retry: 'later',
  },
  TAKES_AWAY: { status: 409, text: '{step} {findings}', retry: 'after-change' },
  PHASE_UNKNOWN: {
    status: 409,
    text: `{step} has the phase {phase}; it is 'expand' or 'contract'`,
    retry: 'after-change',
  },
  STEP_INVALID: {
    status: 409,
    text: '{step} has no default export made by defineMigration',
    retry: 'after-change',
  },
});

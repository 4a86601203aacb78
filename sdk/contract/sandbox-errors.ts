import { defineErrors } from './define-errors.ts';

/** What a sandboxed plugin is told when it uses what only the runtime `node` has. */
export const sandboxErrors = defineErrors({
  SANDBOX_NOT_OFFERED: { status: 501, text: '{what} is not there in a sandbox; {instead}.' },
});

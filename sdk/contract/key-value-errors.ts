import { defineErrors } from './define-errors.ts';

/** Why `ctx.kv` refuses. Nothing is written then, and the transaction around goes on. */
export const keyValueErrors = defineErrors({
  KV_KEY_INVALID: {
    status: 422,
    text: 'A key has 1 to 200 characters, none of them NUL; this one {problem}.',
  },
  KV_VALUE_INVALID: {
    status: 422,
    text: 'The value of {key} cannot be kept as JSON: {problem}. The former one is still there.',
  },
  KV_VALUE_TOO_LARGE: {
    status: 422,
    text: 'The value of {key} has {bytes} bytes as JSON; {limitBytes} fit. The former one is still there.',
  },
  KV_FULL: {
    status: 507,
    text: 'The plugin {plugin} keeps {limit} values already; {key} was not added. Remove some first, or let them expire.',
  },
});

import { sandboxErrors as common, defineErrors } from '@isp/sdk';

const own = defineErrors({
  SANDBOX_BUSY: {
    status: 503,
    text: '{plugin} has {limit} {what} open already; wait until some of them are done.',
    retry: 'later',
  },
  SANDBOX_TOO_LARGE: { status: 413, text: '{what} is larger than {limitBytes} bytes; send it in parts.' },
  SANDBOX_CALL_OVER: { status: 409, text: 'The call this context belongs to is over.' },
  SANDBOX_MISUSE: { status: 400, text: 'The sandbox does not understand what {plugin} asks: {reason}.' },
  SANDBOX_UNUSABLE: { status: 500, text: '{plugin} cannot run in a sandbox: {reason}' },
});

/** What a sandboxed plugin is told when it asks for what it does not get. */
export const sandboxErrors = { ...common, ...own };

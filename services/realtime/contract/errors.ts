import { defineErrors } from '@isp/sdk';

/** What a client of live data may hear, beside the errors of the platform. */
export const realtimeErrors = defineErrors({
  REALTIME_TOO_MANY_SUBSCRIPTIONS: {
    status: 409,
    text: 'This connection watches {limit} topics already; nothing was changed. Unsubscribe from one first.',
    retry: 'after-change',
  },
  REALTIME_TOO_BUSY: {
    status: 429,
    text: 'This connection waits for {limit} subscriptions already; this one was not taken. Wait for their answers.',
    retry: 'later',
  },
  REALTIME_RIGHTS_CHANGED: {
    status: 409,
    text: 'What you may see of {topic} has changed; the subscription ended. Subscribe again without since.',
    retry: 'after-change',
  },
  REALTIME_TOO_SLOW: {
    status: 429,
    text: 'This connection takes changes slower than they happen; it is closed. Connect again and subscribe.',
    retry: 'later',
  },
  REALTIME_OUT_OF_STEP: {
    status: 503,
    text: 'Changes may have been missed; the connection is closed. Connect again and subscribe.',
    retry: 'later',
  },
  REALTIME_RESTARTING: {
    status: 503,
    text: 'The live data server is being replaced; connect again and subscribe.',
    retry: 'later',
  },
});

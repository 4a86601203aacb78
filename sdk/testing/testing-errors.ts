import { defineErrors } from '../contract/index.ts';

/** Mistakes of a test, or of a plugin that only a test can see. */
export const testingErrors = defineErrors({
  TEST_PLUGIN_MISSING: {
    status: 500,
    text: 'createTestHost needs a directory, or a plugin together with its manifest.',
  },
  TEST_MANIFEST_INVALID: { status: 500, text: 'plugin.json of {plugin} is not sound: {summary}' },
  TEST_ACTION_UNKNOWN: {
    status: 500,
    text: 'The plugin {plugin} has no action {action}; it has: {actions}.',
  },
  TEST_LISTENER_UNKNOWN: { status: 500, text: 'The plugin {plugin} does not listen to {event}.' },
  TEST_SCHEDULE_UNKNOWN: { status: 500, text: 'The plugin {plugin} has no schedule {schedule}.' },
  TEST_CALL_UNANSWERED: {
    status: 501,
    text: `The plugin called {action}, which this test does not answer; add to createTestHost: answers: { '{action}': async (params) => … }`,
  },
  TEST_CALL_NOT_DECLARED: {
    status: 403,
    text: 'The plugin called {action} for itself; add it to "actions.call" of its plugin.json, or the platform refuses the call.',
  },
  TEST_FETCH_UNANSWERED: {
    status: 501,
    text: `The plugin sent {method} {url}, which this test does not answer; add to createTestHost: fetch: { '{address}': { status: 200, body: {} } }`,
  },
  TEST_STEP_IRREVERSIBLE: { status: 500, text: 'The migration {step} has no way back: {reason}.' },
  TEST_NAME_NOT_OWN: {
    status: 500,
    text: 'The plugin {plugin} may not speak for {name}; names of its events and jobs start with "{plugin}.".',
  },
  TEST_EVENT_DOES_NOT_FIT: {
    status: 500,
    text: 'The event {event} does not carry what plugin.json says in contributes.events: {summary}',
  },
  TEST_JOB_UNKNOWN: {
    status: 500,
    text: 'The plugin enqueued {job}, which is not among the jobs of its plugin.ts.',
  },
  TEST_SETTING_NOT_LIVE: {
    status: 500,
    text: 'The settings {paths} of {plugin} do not say "applies": "live"; the platform starts a new generation with them. Make another test host, with config.',
  },
  TEST_RESULT_DOES_NOT_FIT: {
    status: 500,
    text: 'The answer of {action} does not fit the result schema it declares: {summary}',
  },
  TEST_TRANSACTION_INSIDE_TRANSACTION: {
    status: 500,
    text: 'A second transaction was opened inside a transaction of {plugin}. Pass its tx on, or end it first: each takes a connection, and where all are taken both wait for ever.',
  },
});

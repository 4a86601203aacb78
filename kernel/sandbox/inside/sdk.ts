/** `@isp/sdk` as a sandboxed plugin imports it: all of the contract, and the author's functions that are pure. */
export { defineAction } from '../../../sdk/author/define-action.ts';
export { defineJob } from '../../../sdk/author/define-job.ts';
export { defineListener } from '../../../sdk/author/define-listener.ts';
export { definePlugin } from '../../../sdk/author/define-plugin.ts';
export { defineSchedule } from '../../../sdk/author/define-schedule.ts';
export { StartFailure, startFailures } from '../../../sdk/author/start-failure.ts';
export * from '../../../sdk/contract/index.ts';

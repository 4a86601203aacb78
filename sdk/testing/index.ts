export type { FetchAnswer, FetchAnswers, SentRequest } from './answered-fetch.ts';
export type { Caller, Callers } from './callers.ts';
export type { ConformanceProblem } from './conformance/conformance.ts';
export { checkConformance, conformance, conformanceFacts } from './conformance/conformance.ts';
export { createTestHost } from './create-test-host.ts';
export type { LogLine } from './kept-log.ts';
export type { Broadcast, EnqueuedJob, PublishedEvent, WaitingSchedule, WaitingTimer } from './recorded.ts';
export type { CallAs, DeliverOptions, JobRunOptions, TestClock, TestHost, TickOptions } from './test-host.ts';
export type { Answers, TestHostOptions } from './test-host-options.ts';

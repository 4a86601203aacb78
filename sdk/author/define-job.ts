import type { TSchema } from 'typebox';
import type { JobData, JobName } from '../contract/index.ts';
import type { DeliveryContext } from './context.ts';

export interface JobSpec<N extends JobName> {
  readonly data: TSchema;
  handler(ctx: DeliveryContext, data: JobData<N>): Promise<void>;
}

/** An inert description of a durable job. */
export interface JobDefinition {
  readonly kind: 'job';
  readonly name: string;
  readonly data: TSchema;
  readonly handler: (ctx: DeliveryContext, data: never) => Promise<void>;
}

/** Declares a durable job: run at least once after the transaction that enqueued it, retried with growing delay. */
export function defineJob<N extends JobName>(name: N, spec: JobSpec<N>): JobDefinition {
  return { kind: 'job', name, ...spec };
}

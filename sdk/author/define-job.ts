import type { TSchema } from 'typebox';
import type { JobData, JobName } from '../contract/index.ts';
import { alone } from './alone.ts';
import type { BatchContext, BatchItem } from './batches.ts';
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
  /** There for jobs that are handled many at a time; `handler` does the same with one. */
  readonly handleMany?: (ctx: BatchContext, items: readonly BatchItem<never>[]) => Promise<void>;
}

export interface BatchJobSpec<N extends JobName> {
  readonly data: TSchema;
  handleMany(ctx: BatchContext, items: readonly BatchItem<JobData<N>>[]): Promise<void>;
}

/** Declares a durable job: run at least once after the transaction that enqueued it, retried with growing delay. */
export function defineJob<N extends JobName>(name: N, spec: JobSpec<N>): JobDefinition {
  return { kind: 'job', name, ...spec };
}

/**
 * Declares a durable job that is run many at a time, as far as there are many: up to 100 in one call. When the call
 * fails each of them is run again by itself, so that one that cannot be done holds up no other; so do the work in one
 * transaction, or let a repetition change nothing. Not for plugins with the runtime `sandbox`.
 *
 * @example
 * export const readMeter = defineBatchJob('meters.read-meter', {
 *   data: Type.Object({ meterId: Id }),
 *   handleMany: (ctx, items) =>
 *     ctx.transaction((tx) => noteReadings(tx, items.map(({ data }) => data.meterId))),
 * });
 */
export function defineBatchJob<N extends JobName>(
  name: N,
  { data, handleMany }: BatchJobSpec<N>,
): JobDefinition {
  return { kind: 'job', name, data, handler: alone(handleMany), handleMany };
}

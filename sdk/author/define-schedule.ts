import type { MissedTicks } from '../contract/index.ts';
import type { DeliveryContext } from './context.ts';

/** One firing of a schedule. */
export interface Tick {
  /**
   * The business instant the tick stands for, whenever it runs. Work out dates from this, not from `ctx.clock`: a tick
   * that is caught up runs later, and in sandbox mode the clock stands at the end of the jump already.
   */
  readonly tickAt: Temporal.Instant;
  /** Ticks between the run before and this one that got no run of their own. */
  readonly missed: number;
}

/** Fixed text, or made of the plugin's settings when a generation is loaded. */
export type ScheduleText = string | ((config: Readonly<Record<string, unknown>>) => string);

export interface ScheduleSpec {
  /**
   * Minute, hour, day of month, month, day of week; with six fields the first is the second. As `croner` reads them:
   * names (`MON`), steps, `L` for the last day, `FRI#2` for the second Friday; no `?`.
   */
  readonly cron: ScheduleText;
  /** IANA time zone the fields are read in; default `UTC`. */
  readonly timeZone?: ScheduleText;
  /** What becomes of ticks that were due more than 60 s ago; default `once`. */
  readonly missed?: MissedTicks;
  handler(ctx: DeliveryContext, tick: Tick): Promise<void>;
}

/** An inert description of a schedule. */
export interface ScheduleDefinition {
  readonly kind: 'schedule';
  readonly name: string;
  readonly cron: ScheduleText;
  readonly timeZone: ScheduleText;
  readonly missed: MissedTicks;
  readonly handler: (ctx: DeliveryContext, tick: Tick) => Promise<void>;
}

/**
 * Declares work that is due at fixed times of business time. Each tick becomes one durable job, over swaps, crashes and
 * restarts; ticks of one schedule run one after the other. As with every job a try may be repeated: `ctx.firstTime`.
 *
 * Where clocks change, a time that does not exist runs at the end of the gap and a time that comes twice runs the first
 * time, unless second, minute or hour have a `*` or a step: those go with the hours that pass.
 *
 * The name starts with the plugin's id and is not that of a job.
 *
 * @example
 * export const nightly = defineSchedule('customers.nightly', {
 *   cron: '30 2 * * *',
 *   timeZone: (config) => String(config.timeZone),
 *   missed: 'once',
 *   async handler(ctx, { tickAt, missed }) {
 *     ctx.log.info({ tickAt: tickAt.toString(), missed }, 'the night has come');
 *   },
 * });
 */
export function defineSchedule(name: string, spec: ScheduleSpec): ScheduleDefinition {
  return {
    kind: 'schedule',
    name,
    cron: spec.cron,
    timeZone: spec.timeZone ?? 'UTC',
    missed: spec.missed ?? 'once',
    handler: (ctx, tick) => spec.handler(ctx, tick),
  };
}

import type { MissedTicks, ScheduleContract } from '../contract/index.ts';
import { type CronTicks, cronTicks } from './cron-ticks.ts';

/** Where a schedule stands. */
export interface ScheduleStanding extends Pick<ScheduleContract, 'cron' | 'timeZone' | 'missed'> {
  /** The first tick that is not handled yet. */
  readonly nextAt: Temporal.Instant;
  /** Ticks that were passed over since the last run. */
  readonly passedOver: number;
}

export interface PlanLimits {
  /** Business time; a tick more than 60 s before it is late, and the policy says what becomes of it. */
  readonly now: Temporal.Instant;
  /** Fires nothing after this instant (at most `now`): a jump of the clock is fired step by step. */
  readonly until: Temporal.Instant;
}

export interface TickPlan {
  readonly fire: readonly PlannedTick[];
  /** Undefined: there is no further tick. */
  readonly nextAt: Temporal.Instant | undefined;
  readonly passedOver: number;
  /** Late ticks this plan has settled, fired or passed over. */
  readonly late: number;
}

export interface PlannedTick {
  readonly tickAt: Temporal.Instant;
  readonly missed: number;
}

/** Seconds a tick may be late without counting as missed. */
export const graceSeconds = 60;
/** Ticks fired by one plan; the next plan goes on. */
export const mostFired = 1_000;
/** Passed over one by one so that they can be counted (25 to 50 µs each); what lies beyond is leapt over uncounted. */
export const mostCounted = 2_000;

/** Decides which ticks of a schedule fire. Pure: what to store and what to send is in the answer. */
export function planTicks(schedule: ScheduleStanding, { now, until }: PlanLimits): TickPlan {
  const ticks = cronTicks(schedule);
  const lateBefore = now.subtract({ seconds: graceSeconds });
  const passed = passOver(ticks, schedule, lateBefore);
  let next = passed.nextAt;
  let passedOver = schedule.passedOver + passed.count;
  const fire: PlannedTick[] = [];
  while (next && !isBefore(until, next) && fire.length < mostFired) {
    fire.push({ tickAt: next, missed: passedOver });
    passedOver = 0;
    next = ticks.after(next);
  }
  const late = passed.count + fire.filter(({ tickAt }) => isBefore(tickAt, lateBefore)).length;
  return { fire, nextAt: next, passedOver, late };
}

/** Goes past late ticks that get no run: all of them, or all but the last. */
function passOver(
  ticks: CronTicks,
  { missed, nextAt }: ScheduleStanding,
  lateBefore: Temporal.Instant,
): { nextAt: Temporal.Instant | undefined; count: number } {
  if (missed === 'each') return { nextAt, count: 0 };
  let [tick, following] = [nextAt as Temporal.Instant | undefined, ticks.after(nextAt)];
  for (let count = 0; ; count += 1) {
    const deciding = missed === 'skip' ? tick : following;
    if (!deciding || !isBefore(deciding, lateBefore)) return { nextAt: tick, count };
    if (count === mostCounted) return { nextAt: leap(ticks, missed, lateBefore), count };
    [tick, following] = [following, following && ticks.after(following)];
  }
}

/** The tick that `passOver` ends at, found without walking there. */
function leap(ticks: CronTicks, missed: MissedTicks, lateBefore: Temporal.Instant) {
  if (missed === 'once') return ticks.before(lateBefore);
  return ticks.after(lateBefore.subtract({ milliseconds: 1 }));
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}

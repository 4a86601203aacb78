/**
 * What becomes of ticks that were due while nothing could fire them: `skip` drops them, `once` runs the last of them,
 * `each` runs them all, in order.
 */
export type MissedTicks = 'skip' | 'once' | 'each';

/** A schedule as a loaded generation offers it, its settings filled in. */
export interface ScheduleContract {
  /** `<plugin>.<schedule>`. */
  readonly name: string;
  /** Five fields from minute to weekday, or six with seconds first. */
  readonly cron: string;
  /** IANA time zone the fields are read in. */
  readonly timeZone: string;
  readonly missed: MissedTicks;
}

/** A schedule as `GET /plugins/{id}/schedules` shows it. */
export interface ScheduleRow extends ScheduleContract {
  /** The tick that fires next, or is caught up next; absent when there is none before the end of the calendar. */
  nextAt?: string;
  /** The tick that was fired last; absent before the first. */
  lastAt?: string;
  /** Ticks so far that came due while nothing could fire them, whatever was done about them. */
  missedCount: number;
  /** Ticks that were fired and are not done yet. */
  waiting: number;
}

/** A run somebody asked for. */
export interface ScheduleRun {
  name: string;
  /** Business time it was asked at; the handler's `tickAt`. */
  tickAt: string;
  messageId: string;
}

declare module './registry.ts' {
  interface Actions {
    'kernel.schedules.list': { params: { id: string }; result: ScheduleRow[] };
    'kernel.schedules.run': { params: { id: string; name: string }; result: ScheduleRun };
  }
}

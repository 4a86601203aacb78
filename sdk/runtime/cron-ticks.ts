import { Cron } from 'croner';

/** The ticks of a cron expression in a time zone. */
export interface CronTicks {
  /** The first tick after an instant; undefined when there is none before the end of the calendar. */
  after(instant: Temporal.Instant): Temporal.Instant | undefined;
  /** The last tick before an instant. */
  before(instant: Temporal.Instant): Temporal.Instant | undefined;
}

const fieldsPattern = /^\S+(\s+\S+){4,5}$/;

/**
 * Reads a cron expression. Without `*` or step in second, minute and hour it is bound to the civil day (`no-wildcard`):
 * at a change of clocks it neither drops out nor runs twice.
 */
export function cronTicks({ cron, timeZone }: { cron: string; timeZone: string }): CronTicks {
  const pattern = new Cron(cron, {
    timezone: timeZone,
    mode: '5-or-6-parts',
    fixedTimeRule: 'no-wildcard',
    paused: true,
  });
  return {
    after: (instant) => toInstant(pattern.nextRun(new Date(instant.epochMilliseconds))),
    before: (instant) => toInstant(pattern.previousRuns(1, new Date(instant.epochMilliseconds))[0]),
  };
}

/** Says what is wrong with an expression and a zone, as the end of a sentence; undefined when they are sound. */
export function cronProblem({ cron, timeZone }: { cron: string; timeZone: string }): string | undefined {
  if (!isTimeZone(timeZone)) return `"${timeZone}" is not an IANA time zone such as Europe/Berlin or UTC`;
  if (!fieldsPattern.test(cron.trim())) return `"${cron}" does not have five fields (or six, seconds first)`;
  if (cron.includes('?'))
    return `"${cron}" has a "?", which would mean the moment it is read; use * or a number`;
  try {
    const next = cronTicks({ cron, timeZone }).after(Temporal.Instant.from('2000-01-01T00:00:00Z'));
    return next ? undefined : `"${cron}" never comes`;
  } catch (error) {
    return `"${cron}" is not a cron expression: ${(error as Error).message.replace(/^CronPattern: /, '')}`;
  }
}

/** Offsets such as +02:00 are zones for the engine, but know no summer time: most likely a mistake. */
function isTimeZone(timeZone: string): boolean {
  if (!/^[A-Za-z]/.test(timeZone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

function toInstant(date: Date | null | undefined): Temporal.Instant | undefined {
  return date ? Temporal.Instant.fromEpochMilliseconds(date.getTime()) : undefined;
}

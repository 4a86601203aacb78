import type { CdrSettings } from './cdr-settings.ts';
import { toInternational } from './phone-number.ts';

/** A record that can be understood. */
export interface Cdr {
  readonly caller: string;
  readonly called: string;
  /** RFC 3339, UTC. */
  readonly startedAt: string;
  /** Whole seconds; a part of a second counts as one. */
  readonly seconds: number;
  readonly callRef?: string;
}

/** What is wrong with a record, in words. */
export interface Malformed {
  readonly malformed: string;
}

const longestSeconds = 7 * 86_400;

/** Understands one row of a file, or says what is wrong with it. */
export function readCdr(raw: Readonly<Record<string, string>>, settings: CdrSettings): Cdr | Malformed {
  const { columns, dialPlan, timeZone } = settings;
  const field = (name: keyof typeof columns) => (raw[columns[name]] ?? '').trim();
  const wrong = (name: keyof typeof columns, what: string): Malformed => ({
    malformed: `${columns[name]} is "${field(name)}", which is ${what}`,
  });
  const caller = toInternational(field('caller'), dialPlan);
  if (!caller) return wrong('caller', 'no telephone number');
  const called = toInternational(field('called'), dialPlan);
  if (!called) return wrong('called', 'no telephone number');
  const startedAt = toInstant(field('startedAt'), timeZone);
  if (!startedAt)
    return wrong('startedAt', 'no time (2026-11-26T02:00:00Z, 2026-11-26 02:00:00 or Unix seconds)');
  const seconds = toSeconds(field('seconds'));
  if (seconds === undefined) return wrong('seconds', `no number of seconds from 0 to ${longestSeconds}`);
  const callRef = field('callId');
  return { caller, called, startedAt, seconds, ...(callRef ? { callRef } : {}) };
}

function toSeconds(text: string): number | undefined {
  if (!/^\d{1,6}(\.\d{1,9})?$/.test(text)) return undefined;
  const seconds = Math.ceil(Number(text));
  return seconds <= longestSeconds ? seconds : undefined;
}

/** Local times that come twice are the earlier, those that do not exist the later one, as `Temporal` has it. */
function toInstant(text: string, timeZone: string): string | undefined {
  try {
    return asInstant(text, timeZone).round('millisecond').toString();
  } catch (error) {
    if ((error as Error).name === 'RangeError') return undefined;
    throw error;
  }
}

function asInstant(text: string, timeZone: string): Temporal.Instant {
  if (/^\d{9,11}$/.test(text)) return Temporal.Instant.fromEpochMilliseconds(Number(text) * 1_000);
  if (/(Z|[+-]\d\d:?\d\d)$/i.test(text)) return Temporal.Instant.from(text);
  return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).toInstant();
}

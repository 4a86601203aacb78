import type { FieldProblem } from '@isp/sdk';
import { type Exact, minorExponent, parseExact, parseMinor } from '@isp/sdk/money';
import { isTimeZone, localDate } from '../local-date.ts';

/** Reads fields one by one, and collects what is wrong with them instead of stopping at the first. */
export interface FieldReader {
  readonly problems: FieldProblem[];
  complain(path: string, message: string): undefined;
  /** A date; an instant becomes the date it is in the zone. Null and undefined are none. */
  day(path: string, text: string | null | undefined): Temporal.PlainDate | undefined;
  /** A decimal string or whole number of zero or more. */
  decimal(path: string, value: string | number | null | undefined): Exact | undefined;
  /** An amount in major units, as minor units. */
  minor(path: string, text: string | null | undefined, currency: string): bigint | undefined;
}

const date = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}[Tt ].+([Zz]|[+-]\d{2}:?\d{2})$/;

/** Makes a reader; `timezone` is where instants become dates. */
export function fieldReader(timezone: string | undefined): FieldReader {
  const problems: FieldProblem[] = [];
  const complain = (path: string, message: string) => {
    problems.push({ path, message });
    return undefined;
  };
  const tryOr = <T>(path: string, message: string, read: () => T) => {
    try {
      return read();
    } catch {
      return complain(path, message);
    }
  };
  return {
    problems,
    complain,
    day(path, text) {
      if (text === null || text === undefined) return undefined;
      if (date.test(text))
        return tryOr(path, 'is no day of the calendar', () => Temporal.PlainDate.from(text));
      if (!instant.test(text)) return complain(path, 'must be a date such as 2026-10-31');
      if (!timezone) return complain(path, 'is an instant; say in timezone where its date is wanted');
      if (!isTimeZone(timezone)) return undefined;
      return tryOr(path, 'is no instant such as 2026-10-31T22:30:00Z', () =>
        localDate(Temporal.Instant.from(text), timezone),
      );
    },
    decimal(path, value) {
      if (value === null || value === undefined) return undefined;
      const text = `${value}`;
      const read = tryOr(path, 'must be a decimal string such as "249.95"', () => parseExact(text));
      return read?.lt(0n) ? complain(path, 'must not be negative') : read;
    },
    minor(path, text, currency) {
      if (text === null || text === undefined) return undefined;
      const read = tryOr(path, `must be an amount with the places of ${currency}, such as "8.02"`, () =>
        parseMinor(text, currency),
      );
      return read !== undefined && read < 0n ? complain(path, 'must not be negative') : read;
    },
  };
}

/** Says whether amounts can be written in a currency. */
export function isCurrency(code: string): boolean {
  try {
    minorExponent(code);
    return true;
  } catch {
    return false;
  }
}

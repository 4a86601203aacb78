import type { BillingPeriod } from '@isp/sdk/cycles';
import { layGrid } from '@isp/sdk/cycles';
import type { DateRange } from '../domain/civil-dates.ts';

/** A civil date. */
export const day = (text: string) => Temporal.PlainDate.from(text);

/** The days from one date to another, the latter not included. */
export const days = (from: string, to: string): DateRange => ({ from: day(from), to: day(to) });

/** The cycles of a charge that begins on a day. */
export const grid = (period: BillingPeriod, cycleDay: number, anchor: string) =>
  layGrid({ period, cycleDay, anchor: day(anchor) });

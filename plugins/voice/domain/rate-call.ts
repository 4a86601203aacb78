import { type Exact, exact, parseExact } from '@isp/sdk/money';
import type { Rate } from '../contract/tariff-fields.ts';

const secondsPerMinute = 60n;

/** What a call costs. */
export interface RatedCall {
  /** Seconds that are charged, those that were included among them. */
  readonly billedSeconds: number;
  /** Of them, paid for by the tariff's included seconds. */
  readonly includedSeconds: number;
  /** In major units, exactly: an invoice line rounds the sum of its calls once. */
  readonly amount: Exact;
}

/**
 * Rates an answered call: the first seconds are always billed, what is beyond is rounded up to steps. 125 s at first 60
 * and steps of 30 are 150 s. Included seconds are used before money; the connection charge is due all the same, unless the
 * whole call was included. A call that was not answered (0 s) costs nothing.
 */
export function rateCall(rate: Rate, seconds: number, includedLeft = 0): RatedCall {
  if (seconds <= 0) return { billedSeconds: 0, includedSeconds: 0, amount: exact(0n) };
  const billedSeconds = inSteps(rate, seconds);
  const includedSeconds = Math.min(billedSeconds, includedLeft);
  const charged = billedSeconds - includedSeconds;
  if (charged === 0) return { billedSeconds, includedSeconds, amount: exact(0n) };
  const perSecond = parseExact(rate.perMinute).div(secondsPerMinute);
  const amount = parseExact(rate.connect).add(perSecond.mul(BigInt(charged)));
  return { billedSeconds, includedSeconds, amount };
}

function inSteps({ firstSeconds, stepSeconds }: Rate, seconds: number): number {
  const whole = Math.ceil(seconds);
  const beyond = Math.max(0, whole - firstSeconds);
  return firstSeconds + Math.ceil(beyond / stepSeconds) * stepSeconds;
}

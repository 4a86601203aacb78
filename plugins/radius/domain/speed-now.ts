import type { SpeedHours, UsagePlan } from '../contract/index.ts';
import { hourOfWeek, hoursOfWindow, hoursToLookAhead, nextHour } from './hours-of-week.ts';
import { type Burst, gardenPolicy, internetPolicy, type ReplyPolicy } from './reply-policy.ts';

interface Speeds {
  readonly downKbps: number;
  readonly upKbps: number;
}

/** Why a service has the speed it has. */
export type SpeedReason = 'tariff' | 'time-of-day' | 'throttled' | 'blocked';

/** What a service that is not suspended gets at a moment. */
export interface SpeedNow {
  readonly policy: ReplyPolicy;
  readonly because: SpeedReason;
}

/**
 * What a service gets: the speeds of its tariff, those of the hour instead where it has some, and when its quota is used
 * up no more than the throttled ones, or the walled garden.
 */
export function speedNow(
  tariff: Speeds & { readonly burst?: Burst | undefined },
  { plan, usedUp }: { readonly plan: UsagePlan; readonly usedUp: boolean },
  at: Temporal.ZonedDateTime,
): SpeedNow {
  const { quota, speedHours = [] } = plan;
  if (usedUp && quota?.whenUsedUp === 'block') return { policy: gardenPolicy, because: 'blocked' };
  const ofHour = windowAt(speedHours, hourOfWeek(at));
  const usual: Speeds = ofHour ?? tariff;
  const throttle = usedUp && quota?.whenUsedUp === 'throttle' ? quota.throttle : undefined;
  if (throttle) return { policy: internetPolicy(slowest(usual, throttle)), because: 'throttled' };
  return { policy: internetPolicy(usual), because: ofHour ? 'time-of-day' : 'tariff' };
}

/** When the speeds of the hour become others; undefined where they never do. */
export function nextSwitch(
  { speedHours = [] }: UsagePlan,
  at: Temporal.ZonedDateTime,
): Temporal.Instant | undefined {
  if (speedHours.length === 0) return undefined;
  const now = windowAt(speedHours, hourOfWeek(at));
  let hour = nextHour(at);
  for (let looked = 0; looked < hoursToLookAhead; looked += 1) {
    if (windowAt(speedHours, hourOfWeek(hour)) !== now) return hour.toInstant();
    hour = nextHour(hour);
  }
  return undefined;
}

function windowAt(windows: SpeedHours, hour: number): SpeedHours[number] | undefined {
  return windows.find((window) => hoursOfWindow(window).includes(hour));
}

function slowest(one: Speeds, other: Speeds): Speeds {
  return {
    downKbps: Math.min(one.downKbps, other.downKbps),
    upKbps: Math.min(one.upKbps, other.upKbps),
  };
}

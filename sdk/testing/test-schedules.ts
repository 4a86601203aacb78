import type { ScheduleContract } from '../contract/index.ts';
import { newId } from '../data/new-id.ts';
import { cronTicks, type Delivery, planTicks } from '../runtime/index.ts';
import type { WaitingSchedule } from './recorded.ts';

interface Standing {
  readonly schedule: ScheduleContract;
  /** Undefined: there is no further tick. */
  nextAt: Temporal.Instant | undefined;
  passedOver: number;
}

/** The schedules of the plugin under test, planned by the code the dispatcher plans with. */
export class TestSchedules {
  readonly #standings: readonly Standing[];

  constructor(schedules: readonly ScheduleContract[], now: Temporal.Instant) {
    this.#standings = schedules.map((schedule) => ({
      schedule,
      nextAt: cronTicks(schedule).after(now),
      passedOver: 0,
    }));
  }

  /** The one that is due next first. */
  get waiting(): WaitingSchedule[] {
    return this.#standings
      .flatMap(({ schedule, nextAt }) => (nextAt ? [{ ...schedule, nextAt }] : []))
      .sort((one, other) => Temporal.Instant.compare(one.nextAt, other.nextAt));
  }

  /** Ticks that are due by `until`, as deliveries. */
  fire(limits: { now: Temporal.Instant; until: Temporal.Instant }): Omit<Delivery, 'attempt'>[] {
    return this.#standings.flatMap((standing) => {
      const { schedule, nextAt, passedOver } = standing;
      if (!nextAt || Temporal.Instant.compare(nextAt, limits.until) > 0) return [];
      const plan = planTicks({ ...schedule, nextAt, passedOver }, limits);
      standing.nextAt = plan.nextAt;
      standing.passedOver = plan.passedOver;
      return plan.fire.map((tick) => tickDelivery(schedule.name, tick));
    });
  }

  /** Where business time went back, the ticks after it are due again. */
  followBack(now: Temporal.Instant): void {
    for (const standing of this.#standings) {
      const nextAt = cronTicks(standing.schedule).after(now);
      if (!nextAt || (standing.nextAt && Temporal.Instant.compare(nextAt, standing.nextAt) >= 0)) continue;
      standing.nextAt = nextAt;
      standing.passedOver = 0;
    }
  }
}

/** A tick as the dispatcher sends it. */
export function tickDelivery(
  name: string,
  { tickAt, missed }: { tickAt: Temporal.Instant; missed: number },
  messageId = newId(),
): Omit<Delivery, 'attempt'> {
  const data = { tickAt: tickAt.toString(), missed };
  return { kind: 'schedule', name, data, messageId, requestId: messageId };
}

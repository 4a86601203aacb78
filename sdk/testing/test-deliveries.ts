import { newId } from '../data/new-id.ts';
import { type Delivery, deliverer } from '../runtime/index.ts';
import type { CarriedPlugin } from './carry-plugin.ts';
import { overTheWire } from './over-the-wire.ts';
import type { JobRunOptions, TestHost } from './test-host.ts';
import { tickDelivery } from './test-schedules.ts';
import { testingErrors } from './testing-errors.ts';

type Deliveries = Pick<TestHost, 'runJobs' | 'clock' | 'deliver' | 'deliverMany' | 'tick'>;

/** What reaches the plugin's jobs, listeners and schedules, and when. */
export function deliveries(carried: CarriedPlugin): Deliveries {
  const { manifest, definition, ports, clock, queue, schedules } = carried;
  const deliver = deliverer(definition, ports);
  const { one } = deliver;

  async function runJobs({ upTo, together = false }: JobRunOptions = {}): Promise<number> {
    const due = () => upTo ?? latest(Temporal.Now.instant(), clock.now());
    let ran = 0;
    do ran += await queue.run(due, { deliver: deliver.many, together });
    while (fireFirst(carried));
    return ran;
  }

  function assertListens(name: string): void {
    const listens = (definition.listeners ?? []).some(({ event }) => event === name || event === '*');
    if (!listens) throw testingErrors.TEST_LISTENER_UNKNOWN({ plugin: manifest.id, event: name });
  }

  return {
    runJobs,
    clock: {
      now: clock.now,
      today: clock.today,
      async set(instant: string | Temporal.Instant) {
        clock.standAt(instant.toString());
        schedules.followBack(clock.now());
        await runJobs();
      },
    },
    async deliver(name: string, data: unknown, { messageId = newId(), attempt = 1 } = {}) {
      assertListens(name);
      const event = { kind: 'event', name, data: overTheWire(data), messageId, attempt } as const;
      await one({ ...event, requestId: messageId } satisfies Delivery);
    },
    async deliverMany(name: string, many: readonly unknown[]) {
      assertListens(name);
      const deliveries = many.map((data): Delivery => {
        const messageId = newId();
        return { kind: 'event', name, data: overTheWire(data), messageId, attempt: 1, requestId: messageId };
      });
      const errors = await deliver.many(deliveries);
      return errors as (Error | undefined)[];
    },
    async tick(name, { at = clock.now(), missed = 0, messageId = newId(), attempt = 1 } = {}) {
      const known = (definition.schedules ?? []).some((schedule) => schedule.name === name);
      if (!known) throw testingErrors.TEST_SCHEDULE_UNKNOWN({ plugin: manifest.id, schedule: name });
      const tickAt = Temporal.Instant.from(at);
      await one({ ...tickDelivery(name, { tickAt, missed }, messageId), attempt });
    },
  };
}

/** Makes jobs of what is due first by business time; says whether there was anything. */
function fireFirst({ clock, queue, schedules }: CarriedPlugin): boolean {
  const now = clock.now();
  const [first] = [queue.timers[0]?.dueAt, schedules.waiting[0]?.nextAt]
    .filter((instant) => instant !== undefined)
    .sort(Temporal.Instant.compare);
  if (!first || Temporal.Instant.compare(first, now) > 0) return false;
  queue.fireTimers(first);
  for (const tick of schedules.fire({ now, until: first })) queue.tick(tick);
  return true;
}

function latest(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) > 0 ? one : other;
}

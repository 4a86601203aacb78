import { platformErrors, type ScheduleRow, type ScheduleRun } from '@isp/sdk';
import type { ClockKeeper } from '../clock/clock-keeper.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import type { ScheduleStore } from '../plugins/schedule-store.ts';

interface Parts {
  readonly registry: PluginRegistry;
  readonly schedules: ScheduleStore;
  readonly clock: ClockKeeper;
}

/** When a plugin's schedules fire, and firing one by hand. */
export function scheduleHandlers({ registry, schedules, clock }: Parts) {
  return {
    'kernel.schedules.list': ({ id }: { id: string }): Promise<ScheduleRow[]> =>
      schedules.list(registry.get(id).id),
    'kernel.schedules.run': ({ id, name }: { id: string; name: string }): Promise<ScheduleRun> => {
      if (!registry.get(id).enabled)
        throw platformErrors.CONFLICT({ reason: `${id} is disabled; enable it first` });
      const now = Temporal.Instant.from(clock.get().now).round({ smallestUnit: 'millisecond' });
      return schedules.run(id, name, now.toString());
    },
  };
}

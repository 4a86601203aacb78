import type { PluginDefinition, ScheduleText } from '@isp/sdk';
import { currentConfig } from './surroundings.ts';

/** What a plugin offers, without its functions. Times of schedules are worked out from the settings of now. */
export function describe(plugin: PluginDefinition): object {
  const { kind, actions = [], jobs = [], listeners = [], schedules = [] } = plugin;
  return {
    kind,
    starts: typeof plugin.start === 'function',
    actions: actions.map(({ handler: _, kind: __, errors, ...action }) => ({
      ...action,
      errors: errors.map(({ code, status, text, retry }) => ({ code, status, text, retry })),
    })),
    jobs: jobs.map(({ name, data }) => ({ name, data })),
    listeners: listeners.map(({ event }) => event),
    schedules: schedules.map(({ name, cron, timeZone, missed }) => ({
      name,
      cron: textOf(cron),
      timeZone: textOf(timeZone),
      missed,
    })),
  };
}

function textOf(text: ScheduleText): string {
  return typeof text === 'string' ? text : String(text(currentConfig()));
}

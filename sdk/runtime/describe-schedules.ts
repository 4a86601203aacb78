import type { PluginDefinition, ScheduleDefinition, ScheduleText } from '../author/index.ts';
import type { MissedTicks, ScheduleContract } from '../contract/index.ts';
import { cronProblem } from './cron-ticks.ts';

type Config = Readonly<Record<string, unknown>>;

/** A job's queue and a route carry the name: parts of lower-case letters, digits and hyphens, joined by dots. */
const namePattern = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const longestName = 100;
const policies: readonly MissedTicks[] = ['skip', 'once', 'each'];

/** The schedules of a plugin in plain data, and what is wrong with them under these settings. */
export function describeSchedules(
  definition: Partial<PluginDefinition> | undefined,
  { plugin, config }: { readonly plugin: string; readonly config: Config },
): { readonly schedules: ScheduleContract[]; readonly problems: string[] } {
  const { schedules = [], jobs = [] } = definition ?? {};
  const names = [...jobs, ...schedules].map(({ name }) => name);
  const described = schedules.map((schedule) => describe(schedule, config));
  return {
    schedules: described.flatMap((schedule) => (typeof schedule === 'string' ? [] : [schedule])),
    problems: [
      ...schedules.flatMap(({ name }) => nameProblems(name, plugin, names)),
      ...described.flatMap((schedule) => (typeof schedule === 'string' ? [schedule] : problemsOf(schedule))),
    ],
  };
}

function nameProblems(name: string, plugin: string, taken: readonly string[]): string[] {
  if (!name.startsWith(`${plugin}.`)) return [`the name ${name} must start with ${plugin}.`];
  if (!namePattern.test(name) || name.length > longestName)
    return [`the schedule ${name}: a name has lower-case letters, digits, hyphens and dots, 100 at most`];
  return taken.indexOf(name) === taken.lastIndexOf(name)
    ? []
    : [`the name ${name} is taken by another job or schedule`];
}

function problemsOf(schedule: ScheduleContract): string[] {
  const problems = [
    cronProblem(schedule),
    policies.includes(schedule.missed)
      ? undefined
      : `missed is "${schedule.missed}"; it is skip, once or each`,
  ];
  return problems.flatMap((problem) => (problem ? [`the schedule ${schedule.name}: ${problem}`] : []));
}

/** The contract, or why the settings do not give one. */
function describe(
  { name, cron, timeZone, missed }: ScheduleDefinition,
  config: Config,
): ScheduleContract | string {
  try {
    return { name, cron: textOf(cron, config), timeZone: textOf(timeZone, config), missed };
  } catch (error) {
    return `the schedule ${name}: its cron or time zone cannot be made of the settings: ${(error as Error).message}`;
  }
}

/** What a setting gives is shown in the problem, so a wrong type is told like a wrong text. */
function textOf(text: ScheduleText, config: Config): string {
  return typeof text === 'string' ? text : String(text(config));
}

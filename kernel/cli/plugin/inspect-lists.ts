import type { Incident, PluginConfiguration, PluginEvent, ScheduleRow } from '@isp/sdk';
import { distanceText } from '../printing/quantities.ts';

type Row = readonly string[];

export function scheduleRows(schedules: readonly ScheduleRow[], now: Date): Row[] {
  return schedules.map(({ name, cron, timeZone, nextAt, lastAt, missedCount, waiting }) => [
    name,
    `${cron} (${timeZone})`,
    nextAt ? `next ${nextAt}` : 'never again',
    lastAt ? `last ${distanceText(lastAt, now)}` : 'has not run yet',
    `${missedCount} missed, ${waiting} waiting`,
  ]);
}

/** As the kernel tells them: secrets are masked. */
export function settingRows(configuration: PluginConfiguration | undefined): Row[] {
  if (!configuration) return [];
  const { values, schema, revision, changedBy } = configuration;
  const names = Object.keys({ ...schema?.properties, ...values });
  const rows: Row[] = names.map((name) => [name, name in values ? JSON.stringify(values[name]) : 'not set']);
  return revision === 0 ? rows : [...rows, ['revision', `${revision}${changedBy ? ` by ${changedBy}` : ''}`]];
}

export function incidentRows(incidents: readonly Incident[], now: Date): Row[] {
  return incidents.map(({ at, kind, generation, reason, id }) => [
    distanceText(at, now),
    kind,
    `#${generation}`,
    firstLine(reason),
    id,
  ]);
}

export function eventRows(events: readonly PluginEvent[], now: Date): Row[] {
  return events.map(({ at, type, title, actor }) => [
    distanceText(at, now),
    type,
    firstLine(title),
    ...(actor ? [`by ${actor}`] : []),
  ]);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] as string;
}

import { sampleOf } from '../../facts/metric-samples.ts';
import { countText, durationText } from '../../printing/quantities.ts';
import { levelOf, type PluginCheck, type Verdict } from '../finding.ts';

/** The dispatcher takes a job within milliseconds when nothing is in its way. */
const agesSeconds = { note: 60, problem: 600 };
const depths = { note: 10_000, problem: 1_000_000 };
/** The dispatcher looks once a second. */
const overdueMs = 60_000;

/** Durable jobs and event deliveries, as the metrics tell them. */
export const queue: PluginCheck = ({ row }, { platform: { metrics } }): Verdict | undefined => {
  const waiting = metrics && sampleOf(metrics, 'isp_jobs_queued', row.id);
  if (metrics === undefined || waiting === undefined || waiting === '') return undefined;
  const oldest = sampleOf(metrics, 'isp_jobs_oldest_seconds', row.id) ?? 0;
  const failed = sampleOf(metrics, 'isp_jobs_failed', row.id) ?? 0;
  const text = `${countText(waiting, 'job')} waiting${waiting > 0 ? `, the oldest for ${durationText(oldest * 1_000)}` : ''}${failed > 0 ? `, ${failed} given up after the last try` : ''}`;
  const levels = [levelOf(oldest, agesSeconds), levelOf(waiting, depths), failed > 0 ? 'problem' : 'ok'];
  const level = levels.includes('problem') ? 'problem' : levels.includes('note') ? 'note' : 'ok';
  if (level === 'ok') return { check: 'jobs', level, text };
  const advice =
    failed > 0
      ? 'their errors: SELECT id, last_error FROM graphile_worker.jobs WHERE attempts >= max_attempts'
      : `jobs wait while their plugin is down or slow; isp plugin logs ${row.id} shows tries that failed`;
  return { check: 'jobs', level, text, advice };
};

export const schedules: PluginCheck = ({ row, schedules: known }, { platform: { clock }, now }) => {
  if (!known || known.length === 0) return undefined;
  const businessMs = clock ? Date.parse(clock.now) : now.getTime();
  const overdue = known.filter(({ nextAt }) => nextAt && businessMs - Date.parse(nextAt) > overdueMs);
  if (overdue.length > 0 && row.enabled)
    return {
      check: 'schedules',
      level: 'problem',
      text: overdue.map(({ name, nextAt }) => `${name} was due at ${nextAt} and has not fired`).join('; '),
      advice:
        'ticks wait while their plugin is down; when it runs, look for the dispatcher in the platform’s log',
    };
  const missed = known.filter(({ missedCount }) => missedCount > 0);
  if (missed.length > 0)
    return {
      check: 'schedules',
      level: 'note',
      text: missed
        .map(
          ({ name, missedCount, missed: policy }) =>
            `${name} missed ${countText(missedCount, 'tick')} (policy: ${policy})`,
        )
        .join('; '),
    };
  return { check: 'schedules', level: 'ok', text: `${countText(known.length, 'schedule')}, no tick missed` };
};

import type { PlatformFacts } from '../../facts/platform-facts.ts';
import { type Installation, notRunning } from '../../installation.ts';
import type { Verdict } from '../finding.ts';

/** Whether there is a platform, and whether it answered: `problem` says why it did not. */
export function reachable(installation: Installation, problem: Error | undefined): Verdict {
  const { state, runtime, dataDirectory } = installation;
  if (state !== 'running' || !runtime)
    return {
      check: 'reachable',
      level: state === 'starting' ? 'note' : 'problem',
      text: notRunning(installation).message,
    };
  if (problem) return { check: 'reachable', level: 'problem', text: problem.message };
  return {
    check: 'reachable',
    level: 'ok',
    text: `process ${runtime.pids.kernel} answers for ${dataDirectory}`,
  };
}

export function ready({ readiness }: PlatformFacts): Verdict | undefined {
  if (!readiness) return undefined;
  if (readiness.ready) return { check: 'ready', level: 'ok', text: 'every required plugin serves' };
  const serving = new Set(['running', 'degraded']);
  const away = readiness.plugins.filter(({ required, state }) => required && !serving.has(state));
  return {
    check: 'ready',
    level: 'problem',
    text: `required and not serving: ${away.map(({ id, state }) => `${id} (${state})`).join(', ')}`,
    advice: away.map(({ id }) => `isp plugin doctor ${id}`).join('; '),
  };
}

export function clock({ clock: reading }: PlatformFacts): Verdict | undefined {
  if (!reading) return undefined;
  if (!reading.stands) return { check: 'clock', level: 'ok', text: 'business time is real time' };
  return {
    check: 'clock',
    level: 'note',
    text: `business time stands at ${reading.now}: timers, schedules and bills follow it`,
    advice: 'PUT /sandbox/clock moves it',
  };
}

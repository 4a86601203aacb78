import type { Log } from '@isp/sdk';
import { sandboxLimits } from '../sandbox-limits.ts';
import type { Arguments } from './arguments.ts';
import { RateLimit } from './rate-limit.ts';

const levels = new Set(['debug', 'info', 'warn', 'error']);
const longestMessage = 2_000;

/** Log lines of a stranger: so many per second, so long, and their data in a field of its own, so that no line claims to be another's. */
export class LimitedLog {
  readonly #rate = new RateLimit(sandboxLimits.logLinesPerSecond);

  write(log: Log, line: Arguments): void {
    if (!this.#rate.passes()) return;
    const dropped = this.#rate.takeStopped();
    if (dropped > 0) log.warn({ dropped }, 'the plugin logs faster than it may; lines were dropped');
    const level = line.text('level', 10);
    const data = line.object('data') ?? {};
    const whole = JSON.stringify(data).length <= sandboxLimits.logLineCharacters;
    const said = line.value('message');
    const message = typeof said === 'string' ? said.slice(0, longestMessage) : '';
    const write = levels.has(level) ? log[level as keyof Log] : log.info;
    write.call(log, { data: whole ? data : 'too large to be logged' }, message);
  }
}

import { join } from 'node:path';
import { runTool } from './run-tool.ts';
import type { Finding, Target } from './targets.ts';

const secondsEach = 90;

/** Error-based, boolean, union, stacked and timed injection for PostgreSQL, at every marked place. */
export async function runSqlmap(target: Target, directory: string): Promise<Finding[]> {
  const { name, url, method, body, token } = target;
  const printed = await runTool(
    'sqlmap',
    [
      ...['-u', url, '--method', method, '--batch', '--dbms', 'PostgreSQL', '--level', '2', '--risk', '2'],
      ...['--time-sec', '2', '--timeout', '5', '--retries', '0', '--threads', '1', '--flush-session'],
      ...['--ignore-code', '401,404,422,429', '--skip-waf', '--disable-coloring'],
      ...['--output-dir', join(directory, 'sqlmap')],
      ...(body ? ['--data', body, '--headers', 'Content-Type: application/json'] : []),
      ...(token ? ['--header', `Authorization: Bearer ${token}`] : []),
    ],
    secondsEach,
  );
  const lines = printed.split('\n').map((line) => line.trim());
  process.stderr.write(`  ${verdictOf(lines)}\n`);
  // What looked like one at first and failed sqlmap's own check of false positives is none.
  const none = lines.some((line) => /all tested parameters do not appear to be injectable/.test(line));
  const found = none
    ? []
    : lines.filter((line) => !/\[(WARNING|CRITICAL)\]/.test(line) && positive.test(line));
  return found.map((what) => ({ tool: 'sqlmap', where: name, what }));
}

const positive =
  /is vulnerable|appears to be '.*' injectable|is '.*' injectable|identified the following injection point/i;

/** What it says at its end; cut short, how far it came. */
function verdictOf(lines: readonly string[]): string {
  const said = lines.filter((line) => /\[CRITICAL\]|\[ERROR\]/.test(line)).at(-1);
  const tested = new Set(lines.filter((line) => /testing '/.test(line))).size;
  return `${tested} kinds of injection tried: ${said ?? 'ended by the time limit'}`;
}

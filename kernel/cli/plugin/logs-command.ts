import { levels } from 'pino';
import { discoverPlugins } from '../../plugins/discover-plugins.ts';
import { pluginRoots } from '../../plugins/plugin-roots.ts';
import { StartError } from '../../start-error.ts';
import { pluginUnknown } from '../facts/find-plugin.ts';
import { findInstallation, forbidden, type Installation } from '../installation.ts';
import { LogFollower } from '../logs/follow-log.ts';
import { lastLines } from '../logs/last-lines.ts';
import { lineText } from '../logs/line-text.ts';
import { currentLogFile } from '../logs/log-files.ts';
import { isWanted, type LogFilter, parseLogLine } from '../logs/log-line.ts';

interface LogOptions {
  readonly lines: string;
  readonly follow?: boolean;
  readonly level: string;
  readonly json?: boolean;
}

/** `isp plugin logs`: what a plugin logged, and the kernel about it; needs no running platform. */
export async function showLogs(plugin: string, options: LogOptions): Promise<number> {
  const count = lineCount(options.lines);
  const filter = { plugin, level: levelNumber(options.level) };
  const installation = await findInstallation();
  try {
    // Opened first, so that no line is lost or doubled between the last ones and those to come.
    const follower = options.follow ? await LogFollower.open(currentLogFile(installation.logs)) : undefined;
    const lines = await lastLines(installation.logs, { filter, count, beforeByte: follower?.position });
    if (lines.length === 0) await refuseUnknown(plugin, installation);
    for (const line of lines) print(line, options);
    if (follower) await follow(follower, filter, options);
    else if (lines.length === 0) process.stderr.write(`${plugin} has logged nothing like that.\n`);
    return 0;
  } catch (error) {
    throw forbidden(error, installation.dataDirectory) ?? error;
  }
}

async function follow(follower: LogFollower, filter: LogFilter, options: LogOptions): Promise<void> {
  const enough = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => enough.abort());
  for await (const text of follower.lines(enough.signal)) {
    const line = parseLogLine(text);
    if (line && isWanted(line, filter)) print(text, options);
  }
}

function print(text: string, { json }: LogOptions): void {
  const line = json ? undefined : parseLogLine(text);
  process.stdout.write(line ? lineText(line) : `${text}\n`);
}

/** A plugin that never logged is known by its folder. */
async function refuseUnknown(plugin: string, { configuration }: Installation): Promise<void> {
  const ids = (await discoverPlugins(pluginRoots(configuration))).map(({ id }) => id);
  if (!ids.includes(plugin)) throw pluginUnknown(plugin, ids);
}

function lineCount(text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new StartError(
    'OPTION_INVALID',
    `--lines is "${text}", it must be a whole number from 0 to 9999999.`,
  );
}

function levelNumber(name: string): number {
  const number = levels.values[name];
  if (number !== undefined) return number;
  const names = Object.keys(levels.values).join(', ');
  throw new StartError('OPTION_INVALID', `--level is "${name}", it must be one of ${names}.`);
}

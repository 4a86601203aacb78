import { levels } from 'pino';
import { coloured } from '../printing/colours.ts';
import { indented } from '../printing/table.ts';
import type { LogLine } from './log-line.ts';

/** Shown in their own place, or the same in every line. */
const placed = new Set([
  'level',
  'time',
  'host',
  'plugin',
  'version',
  'generation',
  'requestId',
  'msg',
  'err',
  'stack',
  'node',
  'at',
  'traceId',
]);

/** A line of the log for a person: time, level, generation, request id, message, what else is known, the stack. */
export function lineText(line: LogLine): string {
  const { time, requestId, msg = '', err } = line;
  const message = msg === '' ? (err?.message ?? '') : msg;
  const parts = [
    coloured('dim', time),
    levelText(line.level),
    generationText(line),
    ...(requestId ? [coloured('dim', requestId)] : []),
    message,
    coloured('dim', furtherFields(line)),
  ];
  const head = parts.filter((part) => part !== '').join('  ');
  const stack = stackOf(line);
  return stack ? `${head}\n${indented(stack, '    ')}\n` : `${head}\n`;
}

function levelText(level: number): string {
  const name = (levels.labels[level] ?? String(level)).toUpperCase().padEnd(5);
  if (level >= levels.values.error!) return coloured('red', name);
  return level >= levels.values.warn! ? coloured('yellow', name) : name;
}

function generationText({ generation }: LogLine): string {
  if (generation === undefined) return '';
  return typeof generation === 'number' ? `#${generation}` : generation.slice(generation.indexOf('#'));
}

/** An error's own, or that of an incident. */
function stackOf({ err, stack, msg }: LogLine): string | undefined {
  if (err?.stack) return err.stack;
  if (err?.message && err.message !== msg) return `${err.type ?? 'Error'}: ${err.message}`;
  return stack;
}

function furtherFields(line: LogLine): string {
  return Object.entries(line)
    .filter(([name, value]) => !placed.has(name) && value !== null && typeof value !== 'object')
    .filter(([, value]) => !line.msg?.includes(String(value)))
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}

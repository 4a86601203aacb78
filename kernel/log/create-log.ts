import { join } from 'node:path';
import { type Level, type Logger, pino } from 'pino';
import { errorStream } from './error-stream.ts';
import { knownSecrets } from './known-secrets.ts';
import { openLogFile } from './log-file.ts';

const hidden = ['password', 'secret', 'token', '*.password', '*.secret', '*.token', '*.authorization'];

export interface LogOptions {
  readonly file: string;
  /** Further fields of each line, asked for when it is written. */
  readonly fields?: (() => object) | undefined;
}

/** Where the log of a data directory is. */
export function logFile({ logs }: { readonly logs: string }): string {
  return join(logs, 'platform.log');
}

/** The platform's log: one JSON line per event in a file, secrets masked; warnings go to standard error as well. */
export function createLog(level: string, bindings: object, { file, fields }: LogOptions): Logger {
  const destination = openLogFile(file);
  const streams = [
    {
      level: level as Level,
      stream: { write: (line: string) => destination.write(knownSecrets.mask(line)) },
    },
    { level: 'warn' as const, stream: errorStream() },
  ];
  return pino(
    {
      level,
      base: bindings,
      redact: { paths: hidden, censor: '[hidden]' },
      timestamp: pino.stdTimeFunctions.isoTime,
      ...(fields ? { mixin: () => fields() } : {}),
    },
    pino.multistream(streams),
  );
}

import { join } from 'node:path';
import { type Level, type Logger, pino } from 'pino';
import { knownSecrets } from './known-secrets.ts';

const hidden = ['password', 'secret', 'token', '*.password', '*.secret', '*.token', '*.authorization'];

/** Where the log of a data directory is. */
export function logFile({ logs }: { readonly logs: string }): string {
  return join(logs, 'platform.log');
}

/** The platform's log: one JSON line per event in a file, secrets masked; warnings go to standard error as well. */
export function createLog(level: string, bindings: object, file: string): Logger {
  const destination = pino.destination({ dest: file, append: true, mkdir: true, sync: false });
  destination.on('error', () => undefined);
  const write = destination.write.bind(destination);
  destination.write = (line: string) => write(knownSecrets.mask(line));
  const streams = [
    { level: level as Level, stream: destination },
    { level: 'warn' as const, stream: process.stderr },
  ];
  return pino(
    {
      level,
      base: bindings,
      redact: { paths: hidden, censor: '[hidden]' },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    pino.multistream(streams),
  );
}

import { type Logger, pino } from 'pino';

const hidden = ['password', 'secret', 'token', '*.password', '*.secret', '*.token', '*.authorization'];

/** The platform's log: one JSON line per event on standard output, secrets masked. */
export function createLog(level: string, bindings: object): Logger {
  return pino({
    level,
    base: bindings,
    redact: { paths: hidden, censor: '[hidden]' },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
}

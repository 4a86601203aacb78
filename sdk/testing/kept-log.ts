import type { Log } from '../author/index.ts';

/** A log that keeps what it is told. */
export interface KeptLog extends Log {
  readonly lines: LogLine[];
  child(bindings: object): KeptLog;
}

export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly data: object;
  readonly message: string;
}

/** Prints nothing: a test says what it expects, and reads the lines where it wants to. */
export function keptLog(lines: LogLine[] = []): KeptLog {
  const at = (level: LogLine['level']) => (data: object, message: string) => {
    lines.push({ level, data, message });
  };
  const log: KeptLog = {
    lines,
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: () => log,
  };
  return log;
}

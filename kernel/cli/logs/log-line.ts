/** The fields the platform's log lines have; `generation` is a number in a plugin's own lines, `id#7` in the kernel's. */
export interface LogLine {
  readonly level: number;
  readonly time: string;
  readonly msg?: string;
  readonly plugin?: string;
  readonly generation?: number | string;
  readonly requestId?: string;
  readonly stack?: string;
  readonly err?: { readonly type?: string; readonly message?: string; readonly stack?: string };
  readonly [field: string]: unknown;
}

/** Undefined for what is no line of the log, such as the half of one that a kill left. */
export function parseLogLine(text: string): LogLine | undefined {
  try {
    const line = JSON.parse(text) as LogLine;
    return typeof line === 'object' && line !== null && typeof line.level === 'number' ? line : undefined;
  } catch {
    return undefined;
  }
}

/** What to show of the log. */
export interface LogFilter {
  readonly plugin: string;
  /** pino's number; less important lines are left out. */
  readonly level: number;
}

/** Lines of the plugin itself, and the kernel's about it and its generations. */
export function isWanted(line: LogLine, { plugin, level }: LogFilter): boolean {
  if (line.level < level) return false;
  if (line.plugin !== undefined) return line.plugin === plugin;
  return String(line.generation ?? '').startsWith(`${plugin}#`);
}

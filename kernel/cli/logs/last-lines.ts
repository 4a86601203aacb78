import { currentLogFile, logFiles } from './log-files.ts';
import { isWanted, type LogFilter, parseLogLine } from './log-line.ts';
import { linesBackwards } from './read-backwards.ts';

export interface LastLines {
  readonly filter: LogFilter;
  readonly count: number;
  /** What comes behind it in the current file is read by somebody else. */
  readonly beforeByte?: number | undefined;
}

/** The last lines that are wanted, oldest first, from as many of the files as it takes. */
export async function lastLines(logs: string, { filter, count, beforeByte }: LastLines): Promise<string[]> {
  const found: string[] = [];
  if (count === 0) return found;
  for (const file of await logFiles(logs)) {
    for await (const text of linesBackwards(file, file === currentLogFile(logs) ? beforeByte : undefined)) {
      const line = parseLogLine(text);
      if (line && isWanted(line, filter)) found.push(text);
      if (found.length >= count) return found.reverse();
    }
  }
  return found.reverse();
}

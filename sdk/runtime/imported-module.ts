import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runtimeErrors } from './runtime-errors.ts';

/**
 * Imports a file of a plugin.
 *
 * @throws PLUGIN_NOT_IMPORTED with file and line, as far as Node tells them.
 */
export async function importedModule<T>(file: string, directory: string): Promise<T> {
  try {
    return (await import(pathToFileURL(file).href)) as T;
  } catch (cause) {
    const place = placeOf(cause, directory) ?? relative(directory, file);
    throw runtimeErrors.PLUGIN_NOT_IMPORTED({ place, reason: reasonOf(cause) }, { cause });
  }
}

/** The first line of a plugin's own code that an error's stack names, such as `actions/greet.ts:12`. */
export function placeOf(error: unknown, directory: string): string | undefined {
  const stack = (error as { stack?: unknown } | undefined)?.stack;
  if (typeof stack !== 'string') return undefined;
  const root = realpathSync(directory);
  for (const [, url, path = url && fileURLToPath(url), line] of stack.matchAll(places)) {
    const file = relative(root, path as string);
    if (!file.startsWith('..') && !file.includes('node_modules')) return `${file}:${line}`;
  }
  return undefined;
}

/** A place is a URL in a stack, and a path above the line of code of a syntax error. */
const places = /(?:(file:\/\/[^\s()]+?)|((?:[A-Za-z]:)?[\\/][^\n()]+?)):(\d+)(?::\d+)?(?=[)\s]|$)/gm;

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

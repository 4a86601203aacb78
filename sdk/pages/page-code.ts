import { basename } from 'node:path';
import type { Metafile } from 'esbuild';

/** What one component's page loads before it can be shown. */
export interface PageCode {
  /** Names of the bundle's files, its entry first. */
  readonly files: readonly string[];
  /** What the portal brings of it: `@isp/ui/table`. */
  readonly shared: readonly string[];
}

type Outputs = Metafile['outputs'];

/**
 * The code of a component's page, by its name: the entry, and the file that is loaded later when it is called as the component
 * is (`CustomerList` in `customer-list.tsx`). Of a component in another file it is the entry alone.
 */
export function pageCodeOf(outputs: Outputs, entry: string): (component: string) => PageCode {
  return (component) => {
    const wanted = fileNameOf(component);
    const named = Object.keys(outputs).filter((path) => sourceOf(outputs, path) === wanted);
    return codeFrom(outputs, named.length === 1 ? [entry, ...named] : [entry]);
  };
}

/** Outputs with all they import at once. */
function codeFrom(outputs: Outputs, begun: readonly string[]): PageCode {
  const files = new Set(begun);
  const shared = new Set<string>();
  for (const path of files)
    for (const one of (outputs[path]?.imports ?? []).filter(({ kind }) => kind === 'import-statement'))
      (one.external ? shared : files).add(one.path);
  return { files: [...files].map((path) => basename(path)), shared: [...shared].sort() };
}

/** `CustomerList` → `customer-list`. */
function fileNameOf(component: string): string {
  return component.replaceAll(/(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/g, '-$&').toLowerCase();
}

/** The name of the source an output is the entry of, without its ending. */
function sourceOf(outputs: Outputs, path: string): string | undefined {
  const source = outputs[path]?.entryPoint;
  return path.endsWith('.js') && source !== undefined ? basename(source).replace(/\.\w+$/, '') : undefined;
}

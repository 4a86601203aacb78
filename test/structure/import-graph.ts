import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { projectDirectory } from '../support/project-directory.ts';

/** What each source file of the project imports, by path from the project's root. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const roots = ['sdk', 'kernel', 'services', 'plugins', 'marketplace', 'portals', 'tools', 'test'];
const importPattern =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;

/** Reads the imports of every TypeScript file, type-only ones included. */
export function readImportGraph(): ImportGraph {
  const files = roots.flatMap((root) =>
    globSync(`${root}/**/*.{ts,tsx}`, { cwd: projectDirectory, exclude: isForeign }),
  );
  return new Map([...files, 'moleculer.config.ts'].map((file) => [file, importsOf(file)]));
}

function isForeign(path: string): boolean {
  return path.includes('node_modules') || path.includes('.isp');
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(projectDirectory, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(importPattern)].map(([, from, dynamic]) =>
    toProjectPath(file, (from ?? dynamic) as string),
  );
}

/** A relative import becomes a path from the root; a package stays its name. */
function toProjectPath(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return relative(projectDirectory, resolve(projectDirectory, dirname(file), specifier));
}

/** Loops among files that import each other at run time or for types, each as its path. */
export function findLoops(graph: ImportGraph): string[][] {
  const loops: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) loops.push([...trail.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return loops;
}

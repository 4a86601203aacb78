import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The code of one `@example` block. */
export interface Example {
  /** The file it stands in and its number there: `author/define-action-1`. */
  readonly name: string;
  readonly code: string;
}

const comment = /\/\*\*[\s\S]*?\*\//g;

/** The examples in the documentation comments below a folder. */
export function extractExamples(folder: string): Example[] {
  const files = globSync('**/*.ts', {
    cwd: folder,
    exclude: (path) => /(^|\/)(test|node_modules)$/.test(path),
  });
  return files.sort().flatMap((file) => {
    const comments = readFileSync(join(folder, file), 'utf8').match(comment) ?? [];
    return comments
      .filter((text) => text.includes('@example'))
      .map((text, index) => ({ name: `${file.replace(/\.ts$/, '')}-${index + 1}`, code: codeOf(text) }));
  });
}

function codeOf(text: string): string {
  const lines = text.slice(text.indexOf('@example') + '@example'.length, -2).split('\n');
  return lines
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .trim();
}

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
      .flatMap(codesOf)
      .map((code, index) => ({ name: `${file.replace(/\.ts$/, '')}-${index + 1}`, code }));
  });
}

/** One comment may have several examples. */
function codesOf(text: string): string[] {
  const [, ...examples] = text.slice(0, -2).split(/^\s*\* @example\b/m);
  return examples.map((example) =>
    example
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, ''))
      .join('\n')
      .trim(),
  );
}

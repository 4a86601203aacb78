import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type DeclaredName, declaredNames } from './declared-names.ts';

/** An exported name with the file it is declared in. */
export interface ExportedName extends DeclaredName {
  /** From the folder of the declarations: `author/define-action.ts`. */
  readonly source: string;
}

const reexport = /^export (?:type )?\{([^}]*)\} from '([^']+)';$/gm;

/** What an `index.d.ts` hands on, file by file. */
export function exportedNames(directory: string, index: string): ExportedName[] {
  const text = readFileSync(join(directory, index), 'utf8');
  const place = dirname(join(directory, index));
  return [...text.matchAll(reexport)].flatMap(([, list = '', from = '']) => {
    const wanted = list.split(',').map((one) => one.trim().replace(/^type /, ''));
    const source = join(place, from);
    const declared = declaredNames(readFileSync(source.replace(/\.ts$/, '.d.ts'), 'utf8'));
    return wanted.filter(Boolean).map((name) => {
      const found = declared.filter((one) => one.name === name);
      if (found.length === 0)
        throw new TypeError(`${index} hands on ${name}, which ${from} does not declare`);
      return { ...merged(found), source: relative(directory, source) };
    });
  });
}

/** A schema and the type of its values share a name. */
function merged(found: readonly DeclaredName[]): DeclaredName {
  const [first] = found as [DeclaredName];
  const comment = found.map((one) => one.comment).find(Boolean) ?? '';
  return { name: first.name, comment, declaration: found.map((one) => one.declaration).join('\n') };
}

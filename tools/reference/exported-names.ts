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
  return handedOn(join(directory, index)).map(({ name, source }) => {
    const { found, at } = findDeclaration(name, source);
    if (found.length === 0)
      throw new TypeError(`${index} hands on ${name}, which ${source} does not declare`);
    return { ...merged(found), source: relative(directory, at) };
  });
}

/** The names a file hands on, and the file it has each from. */
function handedOn(file: string): { readonly name: string; readonly source: string }[] {
  return [...readDeclarations(file).matchAll(reexport)].flatMap(([, list = '', from = '']) => {
    const names = list.split(',').map((one) => one.trim().replace(/^type /, ''));
    return names.filter(Boolean).map((name) => ({ name, source: join(dirname(file), from) }));
  });
}

/** Where a name is declared: in the file itself, or in one whose names that file hands on. */
function findDeclaration(
  name: string,
  file: string,
): { readonly found: DeclaredName[]; readonly at: string } {
  const found = declaredNames(readDeclarations(file)).filter((one) => one.name === name);
  const next = found.length > 0 ? undefined : handedOn(file).find((one) => one.name === name);
  return next ? findDeclaration(name, next.source) : { found, at: file };
}

function readDeclarations(file: string): string {
  return readFileSync(file.replace(/(?:\.d)?\.ts$/, '.d.ts'), 'utf8');
}

/** A schema and the type of its values share a name. */
function merged(found: readonly DeclaredName[]): DeclaredName {
  const [first] = found as [DeclaredName];
  const comment = found.map((one) => one.comment).find(Boolean) ?? '';
  return { name: first.name, comment, declaration: found.map((one) => one.declaration).join('\n') };
}

/** Names a module exports; those that are only types are imported as such. */
export interface Exports {
  readonly from: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
}

/** Puts before an example the imports that its reader has in mind. */
export function withImports(code: string, modules: readonly Exports[]): string {
  const used = new Set(code.match(/\b[A-Za-z]\w*/g) ?? []);
  const own = new Set(
    [...code.matchAll(/\b(?:const|function|class|interface|type) (\w+)/g)].map(([, name]) => name),
  );
  const needed = (name: string) => used.has(name) && !own.has(name);
  const imports = modules.map(({ from, values, types }) => {
    const names = [...values.filter(needed), ...types.filter(needed).map((name) => `type ${name}`)];
    return names.length > 0 ? `import { ${names.join(', ')} } from '${from}';` : '';
  });
  return [...imports.filter(Boolean), code, 'export {};', ''].join('\n');
}

/** What a source file exports, read from its text. */
export function exportsOf(from: string, text: string): Exports {
  const declared = (kinds: string) =>
    [...text.matchAll(new RegExp(`^export (?:declare )?(?:${kinds}) (\\w+)`, 'gm'))].map(
      ([, name]) => name as string,
    );
  const values = declared('const|function|class');
  return { from, values, types: declared('type|interface').filter((name) => !values.includes(name)) };
}

import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/**
 * What the shell shares with the pages of plugins. Each becomes a real entry of the one build, and the import map names
 * those entries: a map that points at the bundler's own chunks breaks in production only.
 */
export const sharedSpecifiers = [
  'react',
  'react/jsx-runtime',
  'react-dom',
  '@tanstack/react-query',
  '@isp/ui',
  '@isp/ui/forms',
  '@isp/ui/overlays',
  '@isp/ui/table',
  '@isp/ui/charts',
  '@isp/sdk/ui',
] as const;

/** These are CommonJS: their names have to be listed, or an import by name finds nothing. */
const commonJs = new Set<string>(['react', 'react/jsx-runtime', 'react-dom']);

const prefix = 'shared:';

/** The build's entry of each specifier, by the name of its file: `isp-ui-forms`. */
export function sharedInputs(): Record<string, string> {
  return Object.fromEntries(sharedSpecifiers.map((name) => [fileNameOf(name), `${prefix}${name}`]));
}

/** `@isp/ui/forms` → `isp-ui-forms`. */
export function fileNameOf(specifier: string): string {
  return `shared-${specifier.replace('@', '').replaceAll('/', '-')}`;
}

/** Gives each shared specifier an entry that exports all of it. */
export function sharedEntries(): Plugin {
  return {
    name: 'shared-entries',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const specifier = id.slice(prefix.length + 1);
      const from = JSON.stringify(specifier);
      if (!commonJs.has(specifier)) return `export * from ${from};`;
      return `import all from ${from};\nexport default all;\nexport const { ${namesOf(specifier).join(', ')} } = all;`;
    },
  };
}

/** The names a package of React has in production. */
function namesOf(specifier: string): string[] {
  const require = createRequire(import.meta.url);
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    return Object.keys(require(specifier) as object).filter((name) => name !== 'default');
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

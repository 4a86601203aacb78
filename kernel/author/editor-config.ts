import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { projectDirectory } from './project-directory.ts';

/** What the type checker and editors read; beside the plugin, and not part of it. */
const file = join('.isp', 'tsconfig.json');

/**
 * Writes `.isp/tsconfig.json` into a plugin's folder: where the platform of this machine keeps `@isp/sdk`, `typebox` and
 * the others, so that editors and the type checker find them from any folder. The plugin's `tsconfig.json` extends it.
 */
export async function writeEditorConfig(directory: string): Promise<string> {
  const place = join(await realpath(directory), file);
  const text = `${JSON.stringify(await configFor(join(place, '..'), await isModule(directory)), undefined, 2)}\n`;
  await mkdir(join(place, '..'), { recursive: true });
  const before = await readFile(place, 'utf8').catch(() => undefined);
  if (before !== text) await writeFile(place, text);
  return place;
}

/** Without a `package.json` TypeScript takes files for CommonJS, which Node finds out for itself. */
async function isModule(directory: string): Promise<boolean> {
  const text = await readFile(join(directory, 'package.json'), 'utf8').catch(() => '{}');
  return (JSON.parse(text) as { type?: string }).type === 'module';
}

async function configFor(from: string, module: boolean): Promise<object> {
  const at = (path: string) => [relative(from, join(projectDirectory, path)).split(sep).join('/')];
  const typesOf = async (name: string) => {
    const text = await readFile(join(projectDirectory, 'node_modules', name, 'package.json'), 'utf8');
    return [name, at(join('node_modules', name, (JSON.parse(text) as { types: string }).types))] as const;
  };
  const shared = await Promise.all(['typebox', 'sequelize', '@jest/globals'].map(typesOf));
  return {
    extends: at('tsconfig.json')[0],
    compilerOptions: {
      ...(module ? {} : { module: 'esnext', moduleResolution: 'bundler' }),
      paths: {
        '@isp/sdk': at('sdk/index.ts'),
        '@isp/sdk/*': at('sdk/*/index.ts'),
        '@isp/*/contract': at('node_modules/@isp/*/contract/index.ts'),
        ...Object.fromEntries(shared),
      },
      typeRoots: at('node_modules/@types'),
    },
    include: ['../**/*.ts'],
    exclude: ['../**/node_modules', '../ui'],
  };
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Manifest } from '@isp/sdk';

/** A directory that goes when the test ends. */
export interface TestDirectory extends AsyncDisposable {
  readonly path: string;
  write(files: Readonly<Record<string, string>>): Promise<void>;
}

export async function testDirectory(): Promise<TestDirectory> {
  const path = await mkdtemp(join(tmpdir(), 'isp-marketplace-'));
  const write = async (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(path, name)), { recursive: true });
      await writeFile(join(path, name), text);
    }
  };
  return { path, write, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

export function sampleManifest(changes: Partial<Manifest> = {}): Manifest {
  return {
    id: 'greeter',
    name: 'Greeter',
    version: '1.2.0',
    publisher: 'Example Networks',
    description: 'Says hello.',
    engine: '^0.1.0',
    runtime: 'node',
    ...changes,
  };
}

/** The files of a plugin folder, with code in two files, a migration, a picture and a changelog. */
export function sampleFiles(changes: Partial<Manifest> = {}): Record<string, string> {
  const manifest = sampleManifest({ icon: 'icon.svg', ...changes });
  return {
    'plugin.json': JSON.stringify(manifest),
    'plugin.ts': `import { definePlugin } from '@isp/sdk';\nimport { greet } from './actions/greet.ts';\nexport default definePlugin({ actions: [greet] });\n`,
    'actions/greet.ts': `import { defineAction } from '@isp/sdk';\nimport { Type } from 'typebox';\nexport const greet = defineAction('${manifest.id}.greet' as never, {\n  permission: 'public',\n  params: Type.Object({}),\n  result: Type.Object({ text: Type.String() }),\n  handler: async () => ({ text: 'hello ${manifest.version}' }),\n} as never);\n`,
    'README.md': `# ${manifest.name}\n`,
    'CHANGELOG.md': `# Changes\n\n## ${manifest.version}\n\n- Greets more warmly.\n\n## 0.9.0\n\n- First.\n`,
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
    'ui/overview.js': 'export const overview = {};\n',
    ...(manifest.runtime === 'node'
      ? {
          'migrations/0001-create-greetings.ts': `import { defineMigration } from '@isp/sdk/data';\nexport default defineMigration({ up: (db) => db.run('CREATE TABLE greetings (id int)'), down: (db) => db.run('DROP TABLE greetings') });\n`,
        }
      : {}),
  };
}

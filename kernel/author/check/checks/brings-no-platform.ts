import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Check, type Finding, problem } from '../check.ts';

const ofThePlatform = ['react', 'react-dom', '@isp/sdk', '@isp/ui', 'typebox', 'sequelize'];

/** Two copies of the SDK do not know each other's errors, two of React break hooks: the platform gives both. */
export const bringsNoPlatform: Check = {
  name: 'it brings no copy of what the platform gives',
  async run({ directory, sources }) {
    const installed = await Promise.all(
      ofThePlatform.map(async (name) =>
        (await exists(join(directory, 'node_modules', name))) ? [name] : [],
      ),
    );
    const copied = sources.filter(({ text }) => /kind:\s*["']isp-plugin["']/.test(text));
    return [
      ...(await dependencies(directory)),
      ...installed.flat().map((name) => problem(`node_modules/${name}: remove it, the platform gives it`)),
      ...copied.map(({ path }) =>
        problem(`${path} has a copy of the SDK in it; leave @isp/sdk out of the bundle`),
      ),
    ];
  },
};

async function dependencies(directory: string): Promise<Finding[]> {
  const text = await readFile(join(directory, 'package.json'), 'utf8').catch(() => '{}');
  const { dependencies = {} } = JSON.parse(text) as { dependencies?: Record<string, string> };
  return ofThePlatform
    .filter((name) => name in dependencies)
    .map((name) => problem(`package.json: take ${name} out of dependencies, the platform gives it`));
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

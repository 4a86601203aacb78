import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Manifest } from '@isp/sdk';
import { buildIndex } from '../../../marketplace/index/build-index.ts';
import { deprecate, revokeVersions } from '../../../marketplace/index/change-index.ts';
import { type KeyPair, makeKeyPair } from '../../../marketplace/package/keys.ts';
import { packPlugin } from '../../../marketplace/package/pack/pack-plugin.ts';
import { signPackage } from '../../../marketplace/package/sign-package.ts';

/** A folder with signed packages and their signed index, as a marketplace has it. */
export interface Market extends AsyncDisposable {
  readonly path: string;
  readonly key: KeyPair;
  /** Packs a plugin that says its version at `GET /<id>/word`, and signs it; answers the file. */
  pack(id: string, version: string, manifest?: Partial<Manifest>): Promise<string>;
  /** Packs a plugin into the folder and makes the next index. */
  publish(id: string, version: string, manifest?: Partial<Manifest>): Promise<string>;
  revoke(plugin: string, versions: string, reason: string): Promise<void>;
  deprecate(plugin: string, reason: string, replacement?: string): Promise<void>;
  /** Keeps the index as it is now; answers how to put it back. */
  rememberIndex(): Promise<() => Promise<void>>;
}

/** What every plugin of a test market asks for. */
export const everyConsent = ['runtime.node'];

const indexFiles = ['index.json', 'index.json.sig'];

export async function testMarket(): Promise<Market> {
  const root = await mkdtemp(join(tmpdir(), 'isp-market-'));
  const path = join(root, 'market');
  await mkdir(path);
  const key = makeKeyPair();
  const pack = async (outDirectory: string, manifest: Partial<Manifest> & { id: string }) => {
    const source = join(root, `${manifest.id}-${manifest.version}`);
    await writeSource(source, manifest);
    const { file } = await packPlugin(source, { outDirectory });
    await signPackage(file, key.privateKeyPem);
    return file;
  };
  const change = () => ({ privateKeyPem: key.privateKeyPem, now: Temporal.Now.instant() });
  return {
    path,
    key,
    pack: (id, version, manifest) => pack(join(root, 'elsewhere'), { id, version, ...manifest }),
    async publish(id, version, manifest) {
      const file = await pack(path, { id, version, ...manifest });
      await buildIndex(path, { name: 'Test market', ...change() });
      return file;
    },
    async revoke(plugin, versions, reason) {
      await revokeVersions(path, { plugin, versions, reason }, change());
    },
    async deprecate(plugin, reason, replacement) {
      await deprecate(path, { plugin, reason, replacement }, change());
    },
    async rememberIndex() {
      const kept = await mkdtemp(join(root, 'kept-'));
      const copy = (from: string, to: string) =>
        Promise.all(indexFiles.map((name) => copyFile(join(from, name), join(to, basename(name)))));
      await copy(path, kept);
      return async () => {
        await copy(kept, path);
      };
    },
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}

async function writeSource(source: string, manifest: Partial<Manifest> & { id: string }): Promise<void> {
  await mkdir(source, { recursive: true });
  const { id, version } = manifest;
  const files = {
    'plugin.json': JSON.stringify({
      name: `The ${id}`,
      publisher: 'Example Networks',
      description: 'Says which version it is.',
      engine: '^0.1.0',
      runtime: 'node',
      icon: 'icon.svg',
      ...manifest,
    }),
    'plugin.ts': pluginCode(id, version),
    'README.md': `# ${id}\n\n\`${id}.word.say\`\n`,
    'CHANGELOG.md': `# Changes\n\n## ${version}\n\n- Says ${version}.\n`,
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(source, name), text);
}

function pluginCode(id: string, version: string | undefined): string {
  return `import { defineAction, definePlugin } from '@isp/sdk';
import { Type } from 'typebox';

const say = defineAction('${id}.word.say' as never, {
  summary: 'Says which version it is.',
  permission: 'public',
  rest: 'GET /${id}/word',
  params: Type.Object({}),
  result: Type.Object({ version: Type.String() }),
  handler: async () => ({ version: '${version}' }),
} as never);

export default definePlugin({ actions: [say] });
`;
}

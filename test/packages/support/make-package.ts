import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KeyPair, makeKeyPair } from '../../../marketplace/package/keys.ts';
import { packPlugin } from '../../../marketplace/package/pack/pack-plugin.ts';
import { signPackage } from '../../../marketplace/package/sign-package.ts';
import { projectDirectory } from '../../support/project-directory.ts';

/** How a version differs from the fixture. */
export interface VersionWish {
  readonly version: string;
  /** Default: `notebook`. */
  readonly plugin?: string;
  /** Fields of the manifest that are other ones. */
  readonly manifest?: object;
  /** Files of `later/` that are migrations of this version. */
  readonly migrations?: readonly string[];
  /** Constants of `plugin.ts`. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Undefined: not signed. Default: the key of this folder. */
  readonly key?: KeyPair | undefined;
}

/** A folder of packages made of the fixtures, and the key they are signed with. */
export interface PackageFolder extends AsyncDisposable {
  readonly path: string;
  readonly key: KeyPair;
  /** Packs a version and signs it; answers the file. */
  make(wish: VersionWish): Promise<string>;
  /** A folder with the plugin's source, as its author has it. */
  source(wish: VersionWish): Promise<string>;
}

export async function packageFolder(): Promise<PackageFolder> {
  const path = await mkdtemp(join(tmpdir(), 'isp-packages-'));
  const key = makeKeyPair();
  return {
    path,
    key,
    source: (wish) => writeSource(path, wish),
    async make(wish) {
      const source = await writeSource(path, wish);
      const out = await mkdtemp(join(path, 'packed-'));
      const { file } = await packPlugin(source, { outDirectory: out });
      const { key: signer } = { key, ...wish };
      if (signer) await signPackage(file, signer.privateKeyPem);
      return file;
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}

async function writeSource(path: string, wish: VersionWish): Promise<string> {
  const { plugin = 'notebook', version, manifest = {}, migrations = [], constants = {} } = wish;
  const source = await mkdtemp(join(path, `${plugin}-`));
  await cp(join(projectDirectory, 'test/fixtures/packages', plugin), source, { recursive: true });
  for (const name of migrations)
    await cp(join(source, 'later', `${name}.ts`), join(source, 'migrations', `${name}.ts`));
  const stated = JSON.parse(await readFile(join(source, 'plugin.json'), 'utf8')) as object;
  await writeFile(join(source, 'plugin.json'), JSON.stringify({ ...stated, ...manifest, version }));
  let code = await readFile(join(source, 'plugin.ts'), 'utf8');
  for (const [name, value] of Object.entries({ version, ...constants }))
    code = code.replace(new RegExp(`const ${name} = '[^']*'`), `const ${name} = '${value}'`);
  await writeFile(join(source, 'plugin.ts'), code);
  return source;
}

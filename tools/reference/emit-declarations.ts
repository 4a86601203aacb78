import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder of the platform. */
export const root = new URL('../../', import.meta.url).pathname;

/** The compiler's declarations of the SDK, in a folder that is removed at the end. */
export function emitDeclarations(): Disposable & { readonly directory: string } {
  const directory = mkdtempSync(join(tmpdir(), 'isp-reference-'));
  const settings = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      emitDeclarationOnly: true,
      declaration: true,
      outDir: directory,
      rootDir: join(root, 'sdk'),
      typeRoots: [join(root, 'node_modules', '@types')],
    },
    files: [
      'index.ts',
      'cycles/index.ts',
      'data/index.ts',
      'money/index.ts',
      'tables/index.ts',
      'testing/index.ts',
    ].map((file) => join(root, 'sdk', file)),
    include: [],
    exclude: [],
  };
  const config = join(directory, 'tsconfig.json');
  writeFileSync(config, JSON.stringify(settings));
  const tsc = spawnSync(join(root, 'node_modules', '.bin', 'tsc'), ['-p', config], { encoding: 'utf8' });
  const dispose = () => rmSync(directory, { recursive: true, force: true });
  if (tsc.status === 0) return { directory, [Symbol.dispose]: dispose };
  dispose();
  throw new TypeError(`the SDK does not compile:\n${tsc.stdout}${tsc.stderr}`);
}

import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BuildFailure, build, type Message } from 'esbuild';
import { sandboxErrors } from '../sandbox-errors.ts';
import type { BundledCode } from './bundled-code.ts';
import { stayInside } from './stay-inside.ts';

const packages = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/** Bundles the folder of a plugin that is being developed. */
export async function bundleSource(directory: string, plugin: string): Promise<BundledCode> {
  try {
    const { outputFiles } = await build({
      entryPoints: [join(directory, 'plugin.ts')],
      bundle: true,
      write: false,
      outdir: directory,
      format: 'esm',
      platform: 'neutral',
      target: 'esnext',
      mainFields: ['module', 'main'],
      nodePaths: [packages],
      external: ['@isp/sdk', 'typebox'],
      sourcemap: 'external',
      sourcesContent: false,
      keepNames: false,
      logLevel: 'silent',
      tsconfigRaw: '{}',
      absWorkingDir: directory,
      plugins: [stayInside(directory)],
    });
    const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text;
    const file = pathToFileURL(join(directory, 'plugin.js')).href;
    return { code: textOf('.js') ?? '', map: textOf('.map'), file };
  } catch (error) {
    const reason = (error as Partial<BuildFailure>).errors?.map(sentence).join('; ');
    throw sandboxErrors.SANDBOX_UNUSABLE(
      { plugin, reason: reason ?? (error as Error).message },
      { cause: error },
    );
  }
}

function sentence({ text, location }: Message): string {
  const where = location ? `${location.file}:${location.line}:${location.column + 1}: ` : '';
  const hint = text.startsWith('Could not resolve')
    ? ' (in a sandbox there are @isp/sdk, typebox and its own files)'
    : '';
  return `${where}${text}${hint}`;
}

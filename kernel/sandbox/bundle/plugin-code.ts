import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sandboxErrors } from '../sandbox-errors.ts';
import { bundleSource } from './bundle-source.ts';
import type { BundledCode } from './bundled-code.ts';
import { isInside } from './stay-inside.ts';

const limitBytes = 5_242_880;

/** The bundle of a package, or what a folder in development gives when it is bundled. */
export async function pluginCode(directory: string, plugin: string): Promise<BundledCode> {
  const source = join(directory, 'plugin.ts');
  const code = existsSync(source)
    ? await bundleSource(directory, plugin)
    : await packedCode(await realpath(directory), plugin);
  if (code.code.length <= limitBytes) return code;
  throw sandboxErrors.SANDBOX_UNUSABLE({ plugin, reason: `its code is larger than ${limitBytes} bytes` });
}

async function packedCode(directory: string, plugin: string): Promise<BundledCode> {
  const read = async (name: string) => {
    const file = await realpath(join(directory, name));
    if (!isInside(file, directory))
      throw sandboxErrors.SANDBOX_UNUSABLE({ plugin, reason: `${name} leads out of its folder` });
    return readFile(file, 'utf8');
  };
  const code = await read('plugin.js');
  const map = existsSync(join(directory, 'plugin.js.map')) ? await read('plugin.js.map') : undefined;
  return { code, map, file: pathToFileURL(join(directory, 'plugin.js')).href };
}

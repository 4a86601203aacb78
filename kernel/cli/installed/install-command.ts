import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { packPlugin } from '../../../marketplace/package/pack/pack-plugin.ts';
import { StartError } from '../../start-error.ts';
import { withConsent } from '../marketplace/ask-consent.ts';
import { type InstallOptions, installFromMarketplace, tell } from '../marketplace/install-command.ts';
import { durationText } from '../printing/quantities.ts';
import { connectToPlatform } from '../running-platform.ts';
import { actor } from './actor.ts';

interface LocalOptions extends InstallOptions {
  readonly allowUnsigned?: boolean;
}

/** Migrations may take their time. */
const limitMs = 600_000;

/**
 * `isp plugin install`: `./hello`, `/plugins/hello` and `hello.tgz` are a folder or a package, a plain word is a plugin of
 * the marketplace whatever lies in this folder, as npm does it.
 */
export async function installPlugin(what: string, options: LocalOptions): Promise<number> {
  if (!/[\\/]|^\.|\.tgz$/.test(what)) return installFromMarketplace(what, options);
  const found = await stat(what).catch(() => undefined);
  if (found?.isDirectory()) return installFolder(resolve(what), options);
  if (found) return installFile(resolve(what), options);
  throw new StartError('FILE_MISSING', `There is no file or folder ${what}.`);
}

/** A folder is packed first, so that what runs is what a package of it would be. */
async function installFolder(folder: string, options: LocalOptions): Promise<number> {
  const place = await mkdtemp(join(tmpdir(), 'isp-install-'));
  try {
    // The platform may run as another user.
    await chmod(place, 0o755);
    const { file } = await packPlugin(folder, { outDirectory: place });
    return await installFile(file, { ...options, source: folder });
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function installFile(
  file: string,
  options: LocalOptions & { readonly source?: string },
): Promise<number> {
  await using platform = await connectToPlatform();
  const { allowUnsigned = false, yes = false, source = basename(file) } = options;
  const request = { file, allowUnsigned, source, actor: actor() };
  const { manifest } = await platform.call('kernel.packages.inspect', { file });
  const what = `${manifest.id} ${manifest.version}`;
  const startedAt = performance.now();
  const row = await withConsent(
    (consent) => platform.call('kernel.packages.install', { ...request, consent }, limitMs),
    { yes, what },
  );
  const { id, version, lastChange } = row;
  if (lastChange?.outcome !== 'rolled-back' || version === manifest.version)
    return tell(row, `was installed in ${durationText(performance.now() - startedAt)}`);
  const why = (lastChange.reason ?? 'no reason known').replace(/[.\s]+$/, '');
  process.stderr.write(`${id} was not updated to ${manifest.version} and serves on as ${version}: ${why}.\n`);
  return 1;
}

import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from 'vite';
import { type Place, placesOf } from './chunk-groups.ts';
import { compress } from './compress.ts';
import { hashOfInputs } from './inputs-hash.ts';
import { makePages } from './pages.ts';
import { distDirectory } from './places.ts';
import type { PortalBuild } from './portal-build.ts';
import { viteOptions } from './vite-options.ts';

/**
 * Builds the portal into `portals/dist`, beside the build that is there, and puts it in its place when it is whole. Answers
 * what it became, or undefined when it is up to date. The files of the build before are kept once: pages that are open
 * still load them.
 */
export async function buildPortal({ onlyIfChanged = false } = {}): Promise<string | undefined> {
  const inputs = hashOfInputs();
  const before = await readBuild(distDirectory);
  if (onlyIfChanged && before?.inputs === inputs) return undefined;
  const startedAt = performance.now();
  const fresh = `${distDirectory}.${process.pid}`;
  try {
    const made = await buildInto(fresh, inputs);
    await keepFormer(fresh, before);
    await takePlace(fresh);
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
    const { script, styles } = made.firstLoad;
    return `The portal was built in ${seconds} s: first load ${kilobytes(script)} of script and ${kilobytes(styles)} of styles (gzip).`;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function buildInto(directory: string, inputs: string): Promise<PortalBuild> {
  // By it Vite chooses what it takes of libraries: started by a test, it would take what is for development.
  process.env.NODE_ENV = 'production';
  // Loaded only when there is something to build: it is large.
  const [{ build }, { buildWorker }] = await Promise.all([import('vite'), import('./worker.ts')]);
  await build(viteOptions(directory, await placesOfModules(build, directory)));
  const manifest = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')) as Manifest;
  const { index, frame, scriptHashes, first, shared } = makePages(manifest);
  await writeFile(join(directory, 'index.html'), index);
  await writeFile(join(directory, 'frame.html'), frame);
  const assets = (await readdir(join(directory, 'assets'))).sort();
  await buildWorker(directory, assets);
  const sizes = new Map<string, number>();
  for (const name of assets) sizes.set(`assets/${name}`, await compress(join(directory, 'assets', name)));
  const sum = (files: readonly string[]) => files.reduce((total, file) => total + (sizes.get(file) ?? 0), 0);
  const firstLoad = { script: sum(first.scripts), styles: sum(first.styles) };
  const made: PortalBuild = { inputs, scriptHashes, assets, shared, firstLoad };
  await writeFile(join(directory, 'build.json'), JSON.stringify(made, undefined, 2));
  return made;
}

/** Read off a build that is not kept. */
async function placesOfModules(
  build: typeof import('vite').build,
  directory: string,
): Promise<ReadonlyMap<string, Place>> {
  const options = viteOptions(directory);
  const made = await build({ ...options, build: { ...options.build, write: false, minify: false } });
  const outputs = 'output' in made ? made.output : [];
  return placesOf(outputs.flatMap((one) => (one.type === 'chunk' ? [one] : [])));
}

/** What the build in a folder says of itself. */
async function readBuild(directory: string): Promise<PortalBuild | undefined> {
  const text = await readFile(join(directory, 'build.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as PortalBuild);
}

async function keepFormer(fresh: string, before: PortalBuild | undefined): Promise<void> {
  const forms = (before?.assets ?? []).flatMap((name) => [name, `${name}.br`, `${name}.gz`]);
  const keep = { force: false, errorOnExist: false };
  for (const name of forms)
    await cp(join(distDirectory, 'assets', name), join(fresh, 'assets', name), keep).catch(() => undefined);
}

/** Two builds at the same time leave one of them, whole. */
async function takePlace(fresh: string): Promise<void> {
  const former = `${fresh}.former`;
  await mkdir(distDirectory, { recursive: true });
  await rename(distDirectory, former);
  await rename(fresh, distDirectory);
  await rm(former, { recursive: true, force: true });
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_024).toFixed(1)} KB`;
}

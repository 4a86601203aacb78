import { createHash } from 'node:crypto';
import { globSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { LoadOrder } from '../wire/messages.ts';

type InsideModules = LoadOrder['modules'];

const project = fileURLToPath(new URL('../../..', import.meta.url));
const inside = join(project, 'kernel', 'sandbox', 'inside');
const entries = {
  text: 'text-coding.ts',
  typebox: 'typebox.ts',
  '@isp/sdk': 'sdk.ts',
  inside: 'entry.ts',
} as const;
const sources = [
  'sdk/contract/*.ts',
  'sdk/author/*.ts',
  'kernel/sandbox/**/*.ts',
  'node_modules/typebox/package.json',
];

/** The modules every isolate has. Making them takes 0.1 s, so they are kept in the folder until one of their sources changes. */
export async function insideModules(cacheFolder: string): Promise<InsideModules> {
  const file = join(cacheFolder, `sandbox-${sourcesDigest()}.json`);
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known) return JSON.parse(known) as InsideModules;
  const made = await makeModules();
  await keep(file, JSON.stringify(made)).catch(() => undefined);
  return made;
}

async function makeModules(): Promise<InsideModules> {
  const bundles = Object.entries(entries).map(async ([name, entry]) => [name, await bundle(name, entry)]);
  return Object.fromEntries(await Promise.all(bundles)) as InsideModules;
}

async function bundle(name: string, entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(inside, entry)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'esnext',
    mainFields: ['module', 'main'],
    external: Object.keys(entries).filter((other) => other !== name),
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

function sourcesDigest(): string {
  const digest = createHash('sha256');
  for (const file of sources.flatMap((pattern) => globSync(pattern, { cwd: project })).sort()) {
    const { mtimeMs, size } = statSync(join(project, file));
    digest.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return digest.digest('hex').slice(0, 16);
}

async function keep(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, text, { mode: 0o600 });
  await rename(unfinished, file);
}

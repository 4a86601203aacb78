import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Manifest } from '@isp/sdk';
import { readPlugin } from '../../plugins/discover-plugins.ts';
import { StartError } from '../../start-error.ts';
import { walkPlugin } from '../check/walk-plugin.ts';
import { addToPluginFile } from './add-to-plugin-file.ts';
import { addToPortalEntry } from './add-to-portal-entry.ts';
import { addToReadme } from './add-to-readme.ts';
import { addToRegistry, isRegistry, newRegistry, type RegistryEntry } from './add-to-registry.ts';
import { appendToJson } from './append-to-json.ts';
import { makeAction } from './make-action.ts';
import { makeEvent } from './make-event.ts';
import { makeJob } from './make-job.ts';
import { makePage } from './make-page.ts';
import type { Piece, PieceKind } from './piece.ts';
import { wordsOf } from './words.ts';

/** What was written, by path from the plugin's folder. */
export interface AddedPiece {
  readonly name: string;
  readonly made: readonly string[];
  readonly changed: readonly string[];
}

/**
 * Grows a plugin by an action, event, job or page: its files, and its entries in those the plugin has, which stay as they
 * are otherwise.
 *
 * @throws StartError NAME_INVALID, NAME_TAKEN, MANIFEST_INVALID, PERMISSION_MISSING, PLUGIN_FILE_UNKNOWN; nothing is changed
 */
export async function addPiece(directory: string, kind: PieceKind, name: string): Promise<AddedPiece> {
  const manifest = await soundManifest(directory);
  const piece = makePiece(manifest, kind, name);
  await refuseDouble(directory, piece, manifest);
  const changes = await changesOf(directory, piece, manifest);
  for (const [path, text] of [...Object.entries(piece.files), ...changes]) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
  return { name: piece.name, made: Object.keys(piece.files), changed: [...changes.keys()] };
}

async function soundManifest(directory: string): Promise<Manifest> {
  const plugin = await readPlugin(directory);
  if ('manifest' in plugin) return plugin.manifest;
  const [first] = plugin.problems;
  throw new StartError(
    'MANIFEST_INVALID',
    `plugin.json is not sound, so nothing was added: ${first?.path} ${first?.message}. "isp plugin check" says everything that is wrong.`,
  );
}

function makePiece(manifest: Manifest, kind: PieceKind, name: string): Piece {
  const words = wordsOf(name, { plugin: manifest.id });
  if (kind === 'action') return makeAction(manifest.id, words);
  if (kind === 'event') return makeEvent(manifest.id, words);
  return kind === 'job' ? makeJob(manifest.id, words) : makePage(manifest, words);
}

async function refuseDouble(directory: string, piece: Piece, { contributes = {} }: Manifest): Promise<void> {
  for (const path of Object.keys(piece.files))
    if (await stat(join(directory, path)).catch(() => undefined)) throw taken(piece.name, path);
  const declared = [
    ...(contributes.events ?? []),
    ...(contributes.portal?.routes ?? []).map(({ id }) => ({ name: id })),
  ];
  if (!piece.registryEntry && declared.some(({ name }) => name === piece.name))
    throw taken(piece.name, 'plugin.json');
  const registry = await findRegistry(directory);
  if (piece.registryEntry && registry?.text.includes(`'${piece.name}'`))
    throw taken(piece.name, registry.path);
}

function taken(name: string, path: string): StartError {
  return new StartError(
    'NAME_TAKEN',
    `${name} is there already (${path}); nothing was changed. Choose another name.`,
  );
}

/** Every file the plugin has that changes, with its new text. */
async function changesOf(
  directory: string,
  piece: Piece,
  { contributes }: Manifest,
): Promise<Map<string, string>> {
  const changes = new Map<string, string>();
  const change = async (path: string, make: (text: string) => string) => {
    const text = await readFile(join(directory, path), 'utf8').catch(() => '');
    changes.set(path, make(text));
  };
  const { pluginEntry, registryEntry, readmeRow, portalComponent } = piece;
  if (pluginEntry) await change('plugin.ts', (text) => addToPluginFile(text, pluginEntry));
  for (const { keys, value } of fresh(piece, await readFile(join(directory, 'plugin.json'), 'utf8'))) {
    const before = changes.get('plugin.json') ?? (await readFile(join(directory, 'plugin.json'), 'utf8'));
    changes.set('plugin.json', appendToJson(before, keys, value));
  }
  if (registryEntry) {
    const [path, text] = await registered(directory, registryEntry, changes);
    changes.set(path, text);
  }
  if (portalComponent)
    await change(contributes?.portal?.entry ?? 'ui/index.tsx', (text) =>
      addToPortalEntry(text, portalComponent),
    );
  if (readmeRow) await change('README.md', (text) => addToReadme(text, readmeRow));
  return changes;
}

/** A permission another action has declared already is shared. */
function fresh({ manifestEntries }: Piece, manifest: string): Piece['manifestEntries'] {
  return manifestEntries.filter(
    ({ value }) => !('id' in value) || !manifest.includes(`"${String(value.id)}"`),
  );
}

async function registered(
  directory: string,
  entry: RegistryEntry,
  changes: ReadonlyMap<string, string>,
): Promise<[path: string, text: string]> {
  const registry = await findRegistry(directory);
  if (!registry) return ['contract/registry.ts', newRegistry(entry)];
  return [registry.path, addToRegistry(changes.get(registry.path) ?? registry.text, entry)];
}

/** The file that declares the plugin's names on the wire; a file of the contract before any other. */
async function findRegistry(directory: string): Promise<{ path: string; text: string } | undefined> {
  const paths = (await walkPlugin(directory)).filter(
    (path) => path.endsWith('.ts') && !path.startsWith('test/'),
  );
  paths.sort((one, other) => Number(other.startsWith('contract/')) - Number(one.startsWith('contract/')));
  for (const path of paths) {
    const text = await readFile(join(directory, path), 'utf8');
    if (isRegistry(text)) return { path, text };
  }
  return undefined;
}

import type { Rolldown } from 'vite';

/** A file the build would make by itself: its modules, and the files it loads at once. */
type Chunk = Pick<Rolldown.OutputChunk, 'fileName' | 'name' | 'isEntry' | 'moduleIds' | 'imports'>;

/** Where a module goes; what is in none is divided by the bundler. */
export type Place = 'react' | 'kit' | 'shell' | 'kit-of-pages';

const react = /node_modules\/(react|react-dom|scheduler)\//;

/**
 * Puts together what is always loaded together: a phone waits for a dozen small files much longer than for their bytes. Who
 * loads what is read off a build that was divided by the bundler alone, so nobody gets a module he had no use for:
 * `shell` is of the application alone, `kit` of the application and of pages, `kit-of-pages` of several shared entries, or of the one
 * that every page imports.
 */
export function placesOf(chunks: readonly Chunk[]): ReadonlyMap<string, Place> {
  const reached = (name: string) => loadedBy(chunks, name);
  const application = reached('shell');
  const others = chunks
    .filter(({ isEntry, name }) => isEntry && name !== 'shell')
    .map(({ name }) => reached(name));
  const everyPage = reached('shared-isp-ui');
  const places = new Map<string, Place>();
  for (const chunk of chunks) {
    const users = others.filter((files) => files.has(chunk.fileName)).length;
    const ofPages = users > 1 || (everyPage.has(chunk.fileName) && !chunk.isEntry);
    const place = placeOf({ application: application.has(chunk.fileName), other: users > 0, ofPages });
    for (const id of chunk.moduleIds) {
      const own = react.test(id) ? 'react' : place;
      if (own) places.set(id, own);
    }
  }
  return places;
}

function placeOf(used: { application: boolean; other: boolean; ofPages: boolean }): Place | undefined {
  if (used.application) return used.other ? 'kit' : 'shell';
  return used.ofPages ? 'kit-of-pages' : undefined;
}

/** The names of the files an entry loads at once, its own among them. */
function loadedBy(chunks: readonly Chunk[], entry: string): ReadonlySet<string> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const files = new Set(
    chunks.filter(({ isEntry, name }) => isEntry && name === entry).map(({ fileName }) => fileName),
  );
  for (const file of files) for (const next of byName.get(file)?.imports ?? []) files.add(next);
  return files;
}

/** The bundler's groups: what comes first takes its modules from what comes later. */
export function chunkGroups(
  places: ReadonlyMap<string, Place>,
): { name: Place; test(id: string): boolean; priority: number }[] {
  const order: readonly Place[] = ['react', 'kit', 'shell', 'kit-of-pages'];
  return order.map((name, at) => ({
    name,
    test: (id) => places.get(id) === name,
    priority: order.length - at,
  }));
}

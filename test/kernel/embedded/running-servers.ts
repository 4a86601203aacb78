import { createChildRegistry } from '../../../kernel/data-directory/child-registry.ts';
import { openDataDirectory } from '../../../kernel/data-directory/open-data-directory.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

/** What a start needs, on a data directory of its own or the one given. */
export async function openStart(path?: string) {
  const directory = await openDataDirectory(path ?? (await makeTemporaryDirectory()));
  const children = createChildRegistry(directory.path);
  const progress: string[] = [];
  const onProgress = (text: string): void => {
    progress.push(text);
  };
  await children.endOrphans({ onProgress });
  return { directory, children, onProgress, progress };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChildRegistry } from '../../kernel/data-directory/child-registry.ts';
import { openDataDirectory } from '../../kernel/data-directory/open-data-directory.ts';
import { startEmbeddedPostgres } from '../../kernel/embedded/embedded-postgres.ts';

/** A real PostgreSQL of its own, without the platform; removed at the end. */
export interface TestPostgres extends AsyncDisposable {
  /** As its superuser. */
  readonly url: string;
}

/** Starts one in a new directory. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const path = await mkdtemp(join(tmpdir(), 'isp-postgres-'));
  const directory = await openDataDirectory(path);
  const children = createChildRegistry(directory.path);
  await children.endOrphans({ onProgress: () => undefined });
  const postgres = await startEmbeddedPostgres({ directory, children, onProgress: () => undefined });
  return {
    url: postgres.url,
    async [Symbol.asyncDispose]() {
      await postgres.stop();
      await rm(path, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

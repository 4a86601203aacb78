/** Run by `startKernelProcess`: node kernel-fixture.ts DIRECTORY [postgres] [nats] */
import { createChildRegistry } from '../../../kernel/data-directory/child-registry.ts';
import { openDataDirectory } from '../../../kernel/data-directory/open-data-directory.ts';
import { startEmbeddedPostgres } from '../../../kernel/embedded/embedded-postgres.ts';
import { findNatsServer, startEmbeddedNats } from '../../../kernel/embedded/nats-server.ts';
import type { StartError } from '../../../kernel/start-error.ts';
import type { KernelReport } from './kernel-process.ts';

const [path, ...parts] = process.argv.slice(2);
const progress: string[] = [];
const onProgress = (text: string): void => {
  progress.push(text);
};

function report(report: KernelReport): void {
  process.send?.(report);
}

async function start(): Promise<void> {
  const directory = await openDataDirectory(path!);
  const children = createChildRegistry(directory.path);
  await children.endOrphans({ onProgress });
  const common = { directory, children, onProgress };
  const postgres = parts.includes('postgres') ? await startEmbeddedPostgres(common) : undefined;
  const nats = parts.includes('nats')
    ? await startEmbeddedNats({
        ...common,
        executable: await findNatsServer({ dataDirectory: directory, onProgress }),
      })
    : undefined;
  process.once('message', async () => {
    await nats?.stop();
    await postgres?.stop();
    await directory.close();
    process.exit();
  });
  report({ postgres, nats, progress });
}

start().catch((error: StartError) => {
  process.exitCode = 1;
  report({ error: { code: error.code, message: error.message }, progress });
  process.disconnect?.();
});

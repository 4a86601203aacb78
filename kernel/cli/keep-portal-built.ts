import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const build = fileURLToPath(new URL('../../portals/build.ts', import.meta.url));
const dist = fileURLToPath(new URL('../../portals/dist/build.json', import.meta.url));
const longestBuildMs = 180_000;

/**
 * Builds the portal in a process of its own when there is no build, or its sources have changed since. The platform starts
 * meanwhile, and does without it if that fails. Answers what became of it, undefined when there was nothing to do.
 */
export async function keepPortalBuilt(
  when: 'auto' | 'off',
  onProgress: (text: string) => void,
): Promise<string | undefined> {
  if (when === 'off' || !existsSync(build)) return undefined;
  if (!existsSync(dist)) onProgress('Building the portal, once');
  try {
    const { stdout } = await run(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', build, '--if-changed'],
      {
        timeout: longestBuildMs,
      },
    );
    return /was built/.test(stdout) ? stdout.trim() : undefined;
  } catch (error) {
    const reason = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1) ?? String(error);
    return `The portal could not be built (${reason}); everything else works. "npm run build" says more.`;
  }
}

import { chmod, mkdtemp, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { compileCache } from '../support/compile-cache.ts';
import { freePorts } from '../support/free-ports.ts';
import { projectDirectory } from '../support/project-directory.ts';
import { type GuideBlock, guideBlocks } from './guide-blocks.ts';
import { Terminal } from './terminal.ts';

const startLimitMs = 120_000;
const blockLimitMs = 120_000;
/** A saved file needs a moment until it serves. */
const expectedWithinMs = 60_000;

/** A folder in which `npx isp` is this platform, as in the project's own; what the guide makes goes there. */
async function guideFolder(): Promise<AsyncDisposable & { path: string }> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'isp-guide-')));
  await symlink(join(projectDirectory, 'node_modules'), join(path, 'node_modules'));
  // PostgreSQL may run as a user of its own, who has to get at its data.
  await chmod(path, 0o755);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

async function environmentIn(folder: string): Promise<NodeJS.ProcessEnv> {
  const [http, authentication, accounting] = await freePorts(3);
  return {
    ...process.env,
    NODE_OPTIONS: '',
    NODE_COMPILE_CACHE: compileCache,
    ISP_DATA_DIR: join(folder, 'data'),
    ISP_HTTP_PORT: String(http),
    ISP_RADIUS_AUTH_PORT: String(authentication),
    ISP_RADIUS_ACCT_PORT: String(accounting),
  };
}

/** The packages are installed where the test runs, so only `npm ci` is left out. */
const runnable = ({ commands }: GuideBlock) => commands.replace(/^npm ci$/m, ':');

async function follow(terminal: Terminal, block: GuideBlock): Promise<void> {
  const deadline = performance.now() + expectedWithinMs;
  while (true) {
    const { code, output } = await terminal.run(runnable(block), blockLimitMs);
    const missing = block.expected.filter((text) => !output.includes(text));
    if (code === 0 && missing.length === 0) return;
    const again = block.commands.startsWith('curl') && performance.now() < deadline;
    if (!again)
      throw new Error(
        `line ${block.line} of the guide ended with code ${code} and did not print ${missing}:\n${output}`,
      );
  }
}

test('the guide from nothing to a published plugin can be followed word by word', async () => {
  const guide = await readFile(join(projectDirectory, 'docs', 'guide-first-plugin.md'), 'utf8');
  const blocks = guideBlocks(guide);
  expect(blocks.length).toBeGreaterThan(12);
  await using folder = await guideFolder();
  const environment = await environmentIn(folder.path);
  await using second = new Terminal(folder.path, environment);
  let first = new Terminal(folder.path, environment);
  try {
    for (const block of blocks) {
      if (!block.goesOn) {
        await follow(second, block);
        continue;
      }
      await first[Symbol.asyncDispose]();
      first = new Terminal(folder.path, environment);
      first.type(block.commands);
      await first.prints('Press Ctrl-C to stop.', { from: 0, limitMs: startLimitMs });
    }
  } catch (error) {
    throw new Error(`${(error as Error).message}\nThe first terminal printed:\n${first.output}`, {
      cause: error,
    });
  } finally {
    await first[Symbol.asyncDispose]();
  }
}, 600_000);

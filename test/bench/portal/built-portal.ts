import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory } from '../../support/project-directory.ts';

/** Builds the portal when its sources have changed, in a process of its own as a start of the platform does. */
export async function builtPortal(): Promise<void> {
  const build = join(projectDirectory, 'portals', 'build.ts');
  await promisify(execFile)(process.execPath, [build, '--if-changed']);
}

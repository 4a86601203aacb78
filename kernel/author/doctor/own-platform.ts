import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../../configuration/read-configuration.ts';
import { findFreePort } from '../../embedded/free-port.ts';
import type { Platform } from '../../platform.ts';
import { startPlatform } from '../../start.ts';
import { StartError } from '../../start-error.ts';
import { projectDirectory } from '../project-directory.ts';

/** A platform of its own in this process, with a plugin and a door for faults. */
export interface OwnPlatform extends AsyncDisposable {
  readonly platform: Platform;
}

/** Starts it in a temporary data directory, which is removed at the end. Nothing of the installation here is touched. */
export async function startOwnPlatform(
  directory: string,
  onProgress: (text: string) => void,
): Promise<OwnPlatform> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'isp-doctor-'));
  // The data directory is thrown away, with what its processes have compiled: the next visit would compile it all again.
  process.env.NODE_COMPILE_CACHE ??= join(projectDirectory, 'node_modules', '.cache', 'isp-compiled');
  const remove = () => rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 });
  try {
    const platform = await startPlatform(await settings(directory, dataDirectory), {
      onProgress,
      onLost: lost,
      signal: new AbortController().signal,
    });
    return {
      platform,
      async [Symbol.asyncDispose]() {
        await platform.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function settings(directory: string, dataDirectory: string) {
  const ports = await Promise.all([findFreePort(), findFreePort(), findFreePort()]);
  const [http, authentication, accounting] = ports.map(String);
  const environment = {
    ISP_DATA_DIR: dataDirectory,
    ISP_HTTP_PORT: http,
    ISP_RADIUS_AUTH_PORT: authentication,
    ISP_RADIUS_ACCT_PORT: accounting,
    ISP_LOG_LEVEL: 'silent',
  };
  const options = { development: true, projectDirectory, pluginFolders: [directory] };
  return { ...readConfiguration(environment, options), faultDoor: true };
}

function lost(name: string): never {
  throw new StartError('SERVER_LOST', `${name} of the doctor's platform ended unexpectedly; try again.`);
}

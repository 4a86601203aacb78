import { fileURLToPath } from 'node:url';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { maskOutput } from '../log/masked-output.ts';
import type { Platform } from '../platform.ts';
import { startPlatform } from '../start.ts';
import { administratorLines, banner } from './banner.ts';
import { endWith } from './end-with.ts';
import { firstAdministrator, lateAdministrator } from './first-administrator.ts';
import { keepPortalBuilt } from './keep-portal-built.ts';
import { printedProgress } from './progress.ts';

const projectDirectory = fileURLToPath(new URL('../..', import.meta.url));

interface StartWish {
  readonly development: boolean;
  /** Plugins, or folders that hold some, besides the configured ones. */
  readonly pluginFolders?: readonly string[];
}

/** `isp start` and `isp dev`: boots, prints where everything is, runs until it is told to stop. */
export async function runStart({ development, pluginFolders = [] }: StartWish): Promise<void> {
  process.title = 'isp kernel';
  process.on('unhandledRejection', tellDefect);
  maskOutput();
  const progress = printedProgress();
  const stopping = new Stopping();
  try {
    if (pluginFolders.length > 0)
      await (await import('./author/assert-plugin-folders.ts')).assertPluginFolders(pluginFolders);
    const configuration = readConfiguration(process.env, { development, projectDirectory, pluginFolders });
    // Processes that run plugins inherit the environment; the key is not for them.
    delete process.env.ISP_SECRET_KEY;
    const portal = keepPortalBuilt(configuration.portalBuild, progress.step);
    const platform = await startPlatform(configuration, {
      onProgress: progress.step,
      onLost: stopping.lost,
      signal: stopping.signal,
    });
    stopping.watch(platform);
    const administrator = await firstAdministrator(platform);
    const built = await portal;
    progress.done();
    if (built) process.stdout.write(`${built}\n`);
    process.stdout.write(banner(platform, administrator));
    if (!administrator)
      void lateAdministrator(platform).then(
        (late) => process.stdout.write(administratorLines(late)),
        (error: Error) => process.stderr.write(`There is no administrator: ${error.message}\n`),
      );
    if (development) (await import('../dev/watch-plugins.ts')).watchPlugins(platform);
  } catch (error) {
    progress.failed();
    endWith(error);
  }
}

/** A forgotten promise is a defect of one request; it is no reason to take the whole ISP down. */
function tellDefect(error: unknown): void {
  const text = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`A defect in the kernel, which goes on; please report it: ${text}\n`);
}

/** Ctrl-C, SIGTERM or the loss of a server: stops everything in order, once. */
class Stopping {
  #platform: Platform | undefined;
  #asked: string | undefined;
  #begun = false;
  readonly #interrupt = new AbortController();

  /** Aborted when it is to stop before it is up. */
  get signal(): AbortSignal {
    return this.#interrupt.signal;
  }

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => this.#ask(signal));
  }

  watch(platform: Platform): void {
    this.#platform = platform;
    if (this.#asked) this.#ask(this.#asked);
  }

  readonly lost = (name: string): void => {
    process.stderr.write(`${name} ended unexpectedly; the platform stops, since nothing works without it.\n`);
    process.exitCode = 1;
    this.#ask(name);
  };

  #ask(reason: string): void {
    this.#asked = reason;
    this.#interrupt.abort();
    if (!this.#platform || this.#begun) return;
    this.#begun = true;
    process.stdout.write('\nStopping …\n');
    void this.#platform.stop().then(
      () => process.exit(),
      (error: Error) => {
        process.stderr.write(`Not everything stopped in order: ${error.message}\n`);
        process.exit(1);
      },
    );
  }
}

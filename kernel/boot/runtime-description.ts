import type { Configuration } from '../configuration/configuration.ts';
import type { DataDirectory } from '../data-directory/open-data-directory.ts';
import { removeRuntimeFile, writeRuntimeFile } from '../data-directory/runtime-file.ts';
import type { JobsHost } from '../jobs/jobs-host.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import type { UsedServer } from './kept-server.ts';

export interface DescribedParts {
  readonly database: UsedServer;
  readonly nats: UsedServer;
  readonly jobs: JobsHost;
  readonly registry: PluginRegistry;
}

/** `runtime.json`: how the running platform is reached from outside, kept true as processes come and go. */
export class RuntimeDescription {
  readonly #configuration: Configuration;
  readonly #directory: DataDirectory;
  #parts: DescribedParts | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(configuration: Configuration, directory: DataDirectory) {
    this.#configuration = configuration;
    this.#directory = directory;
  }

  describe(parts: DescribedParts): void {
    this.#parts = parts;
  }

  /** Writes the file as things are now, one write after the other. */
  refresh(): Promise<void> {
    const parts = this.#parts;
    if (!parts) return this.#writing;
    this.#writing = this.#writing.then(() => writeRuntimeFile(this.#directory.path, this.#content(parts)));
    return this.#writing;
  }

  async remove(): Promise<void> {
    this.#parts = undefined;
    await this.#writing;
    await removeRuntimeFile(this.#directory.path);
  }

  #content({ database, nats, jobs, registry }: DescribedParts): object {
    const { http, radius } = this.#configuration;
    const hosts = [...registry.records.values()].flatMap(({ host, pid }) =>
      pid ? [[host, pid] as const] : [],
    );
    return {
      pids: {
        kernel: process.pid,
        jobs: jobs.pid,
        postgres: database.pid,
        nats: nats.pid,
        ...Object.fromEntries(hosts),
      },
      databaseUrl: database.url,
      natsUrl: nats.url,
      natsMonitorUrl: nats.monitorUrl,
      ports: { http: http.port, radiusAuth: radius.authPort, radiusAcct: radius.acctPort },
    };
  }
}

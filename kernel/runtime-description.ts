import type { Configuration } from './configuration/configuration.ts';
import type { DataDirectory } from './data-directory/open-data-directory.ts';
import { writeRuntimeFile } from './data-directory/runtime-file.ts';
import type { JobsHost } from './jobs/jobs-host.ts';
import type { UsedServer } from './platform-parts.ts';
import type { PluginRegistry } from './plugins/plugin-registry.ts';

/** Writes `runtime.json`: how the running platform is reached from outside. */
export async function describeRuntime(parts: {
  directory: DataDirectory;
  configuration: Configuration;
  database: UsedServer;
  nats: UsedServer;
  jobs: JobsHost;
  registry: PluginRegistry;
}): Promise<void> {
  const { directory, configuration, database, nats, jobs, registry } = parts;
  const hosts = [...registry.records.values()].flatMap(({ host, pid }) =>
    pid ? [[host, pid] as const] : [],
  );
  await writeRuntimeFile(directory.path, {
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
    ports: {
      http: configuration.http.port,
      radiusAuth: configuration.radius.authPort,
      radiusAcct: configuration.radius.acctPort,
    },
  });
}

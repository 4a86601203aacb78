import { readFile } from 'node:fs/promises';
import {
  arch,
  availableParallelism,
  cpus,
  freemem,
  loadavg,
  platform,
  release,
  totalmem,
  uptime,
} from 'node:os';
import { join } from 'node:path';
import { type Installation, projectDirectory } from '../installation.ts';

/** Which platform on which machine, for somebody who has neither before him. */
export async function aboutMachine({ configuration, state }: Installation): Promise<object> {
  const text = await readFile(join(projectDirectory, 'package.json'), 'utf8');
  const { version, dependencies } = JSON.parse(text) as { version: string; dependencies: object };
  const { mode, http, radius, databaseUrl, natsUrl, databasePool, logLevel } = configuration;
  return {
    madeAt: new Date().toISOString(),
    platform: { version, state, mode, dependencies },
    settings: {
      http,
      radius,
      databasePool,
      logLevel,
      database: databaseUrl ? 'external' : 'embedded',
      nats: natsUrl ? 'external' : 'embedded',
    },
    node: process.versions,
    system: { platform: platform(), release: release(), arch: arch(), uptimeSeconds: Math.round(uptime()) },
    cpu: { model: cpus()[0]?.model, cores: availableParallelism(), load: loadavg() },
    memory: { totalBytes: totalmem(), freeBytes: freemem() },
  };
}

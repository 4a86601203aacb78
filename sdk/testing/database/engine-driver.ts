import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg, { type ClientConfig } from 'pg';
import type { Engine } from './engine.ts';

/** The package `pg`, with clients that speak to an engine in this process instead of a server. */
export function engineDriver(engine: Engine): object {
  class EngineClient extends pg.Client {
    constructor(config: ClientConfig) {
      super({ ...config, ...createPgConfig(engine) } as ClientConfig);
    }
  }
  return { ...pg, Client: EngineClient };
}

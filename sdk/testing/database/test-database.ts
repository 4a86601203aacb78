import { openPluginDatabase } from '../../data/index.ts';
import {
  inMigration,
  keyValueGrants,
  keyValueSchema,
  type MigrationStep,
  type PluginDatabase,
  requestKeysGrants,
  requestKeysSchema,
  roleRights,
  type SchemaRoles,
  schemaGrants,
  schemaRoles,
} from '../../runtime/index.ts';
import { testingErrors } from '../testing-errors.ts';
import type { Engine } from './engine.ts';
import { engineDriver } from './engine-driver.ts';
import { giveBack, takeEngine } from './idle-engines.ts';

/** The engine's own user; in its single-user mode RESET SESSION AUTHORIZATION does not lead back to it. */
const superuser = 'postgres';

/** A plugin's schema and roles, made and granted as in the real database. */
export class TestDatabase {
  readonly roles: SchemaRoles;
  readonly #engine: Engine;

  private constructor(engine: Engine, roles: SchemaRoles) {
    this.#engine = engine;
    this.roles = roles;
  }

  /** With `keyValues` also what `ctx.kv` needs, with `requestKeys` what `Idempotency-Key` needs. */
  static async create(
    plugin: string,
    needed: { readonly keyValues?: boolean; readonly requestKeys?: boolean } = {},
  ): Promise<TestDatabase> {
    const engine = await takeEngine();
    const roles = schemaRoles(plugin);
    await engine.exec(`CREATE ROLE ${roles.owner} ${roleRights}; CREATE ROLE ${roles.login} ${roleRights};`);
    await engine.exec(schemaGrants(roles));
    if (needed.keyValues || needed.requestKeys) await engine.exec(kernelSchema(roles));
    return new TestDatabase(engine, roles);
  }

  /** Runs migrations as the schema's owner: forwards in order, backwards from the last. */
  async migrate(steps: readonly MigrationStep[], direction: 'up' | 'down' = 'up'): Promise<void> {
    for (const step of direction === 'up' ? steps : steps.toReversed()) {
      const migration = await step.load();
      const move = migration[direction];
      if (!move)
        throw testingErrors.TEST_STEP_IRREVERSIBLE({ step: step.name, reason: migration.irreversible });
      await this.as('owner', (query) =>
        inMigration({ query: async (sql) => ({ rows: await query(sql) }) }, (db) => move.call(migration, db)),
      );
    }
  }

  /** Runs statements as one of the plugin's roles, or as the superuser. */
  async as<T>(role: 'owner' | 'login' | 'superuser', work: (query: Query) => Promise<T>): Promise<T> {
    await this.#become(role);
    try {
      return await work(async (sql) => (await this.#engine.exec(sql)).at(-1)?.rows ?? []);
    } finally {
      await this.#become('superuser');
    }
  }

  /** The database as the running plugin has it. Statements of other roles have to wait until it is closed. */
  async open(): Promise<PluginDatabase> {
    await this.#become('login');
    const url = `postgres://${this.roles.login}@engine/test`;
    return openPluginDatabase({
      url,
      pool: 1,
      applicationName: 'isp:test',
      driver: engineDriver(this.#engine),
    });
  }

  /** Removes all of it, so that the engine serves the next host. */
  async remove(): Promise<void> {
    const { schema, owner, login } = this.roles;
    await this.#become('superuser');
    await this.#engine.exec(`
      DEALLOCATE ALL;
      DROP SCHEMA ${schema} CASCADE;
      DROP SCHEMA IF EXISTS kernel CASCADE;
      DROP OWNED BY ${owner}, ${login} CASCADE;
      DROP ROLE ${owner};
      DROP ROLE ${login};
    `);
    giveBack(this.#engine);
  }

  async #become(role: 'owner' | 'login' | 'superuser'): Promise<void> {
    const name = role === 'superuser' ? superuser : this.roles[role];
    await this.#engine.exec(`RESET ALL; SET SESSION AUTHORIZATION ${name}`);
    await this.#engine.exec(`SET search_path = ${this.roles.schema}`);
  }
}

/** The part of the kernel's schema that keeps a plugin's values and the keys of its requests; the caller is whoever is logged in, as there. */
function kernelSchema({ login }: SchemaRoles): string {
  return `
    CREATE SCHEMA kernel;
    CREATE FUNCTION kernel.calling_plugin() RETURNS text LANGUAGE sql STABLE AS
    $$ SELECT replace(substr(session_user, 8), '_', '-') $$;
    ${keyValueSchema}
    ${requestKeysSchema}
    GRANT USAGE ON SCHEMA kernel TO ${login};
    ${keyValueGrants(login)}
    ${requestKeysGrants(login)}`;
}

/** Runs SQL and answers the rows of its last statement. */
export type Query = (sql: string) => Promise<Record<string, unknown>[]>;

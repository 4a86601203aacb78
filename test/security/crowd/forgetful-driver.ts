import pg from 'pg';

/** The package `pg`, with clients that send other statements than they were asked to: settings forgotten or kept. */
export function drivenBy(rewrite: (sql: string) => string): object {
  class RewritingClient extends pg.Client {
    override query(...parts: never[]): never {
      const [first, ...rest] = parts as unknown as [unknown, ...unknown[]];
      const statement = typeof first === 'string' ? rewrite(first) : first;
      return super.query(statement as never, ...(rest as never[])) as never;
    }
  }
  return { ...pg, Client: RewritingClient };
}

const setting = /set_config\('isp\.(\w+)', ('(?:[^']|'')*'), true\)/g;

/** The principal's settings are never made. */
export const forgetting = drivenBy((sql) => sql.replace(setting, `'$1'`));
/** They outlive the transaction they are for. */
export const keeping = drivenBy((sql) => sql.replace(setting, `set_config('isp.$1', $2, false)`));
/** Everybody is the platform itself. */
export const raising = drivenBy((sql) => sql.replace(setting, `set_config('isp.$1', 'system', true)`));

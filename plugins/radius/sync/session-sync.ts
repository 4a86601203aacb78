import type { Context } from '@isp/sdk';
import { ExternalTable } from './external-table.ts';
import { syncSessions } from './sync-sessions.ts';

/** Reads the accounting table of a FreeRADIUS with a database of its own, again and again, while the settings name one. */
export interface SessionSync {
  start(): void;
  /** Begins nothing new and waits for what is under way. */
  drain(): Promise<void>;
}

/** Lists of who is online are to be right within 5 s of a packet. */
const readEveryMs = 2_000;
/** Of very many sessions a look takes a while: it is at work a fifth of the time at most. */
const restForEachMs = 4;

export function createSessionSync(context: Context, everyMs: number = readEveryMs): SessionSync {
  let table: { readonly url: string; readonly external: ExternalTable } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> | undefined;
  let draining = false;
  let failed = false;

  /** The setting may change while the plugin runs. */
  async function tableNow(): Promise<ExternalTable | undefined> {
    const url = context.config.accountingDatabaseUrl as string | undefined;
    if (table?.url !== url) {
      await table?.external.close();
      table = url ? { url, external: new ExternalTable(url) } : undefined;
    }
    return table?.external;
  }

  async function read(): Promise<void> {
    const external = await tableNow();
    if (!external) return;
    await syncSessions(context, external);
    if (failed) context.log.info({ table: external.name }, 'the accounting table is read again');
    failed = false;
  }

  /** Said once until it works again: it is tried every two seconds. */
  function complain(error: unknown): void {
    if (!failed)
      context.log.error(
        { error },
        'the accounting table cannot be read; it is tried again, and goes on where it was',
      );
    failed = true;
  }

  function look(): void {
    const begunAt = performance.now();
    reading = read()
      .catch(complain)
      .finally(() => {
        const restMs = (performance.now() - begunAt) * restForEachMs;
        if (!draining) timer = setTimeout(look, Math.max(everyMs, restMs));
      });
  }

  return {
    start: look,
    async drain() {
      draining = true;
      clearTimeout(timer);
      await reading;
      await table?.external.close();
    },
  };
}

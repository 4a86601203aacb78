import type { Context } from '@isp/sdk';
import { type AnsweredLogin, insertAnsweredLogins } from '../data/auth-log-store.ts';
import { tellSessionNews } from './session-news.ts';

/** Writes the auth log beside the answers, never before them. */
export interface AuthLogWriter {
  write(login: AnsweredLogin): void;
  /** Resolves once all that was handed over is stored or given up. */
  flush(): Promise<void>;
}

const gatherForMs = 100;
const batchSize = 500;
/** Waiting entries at most; a database that is away this long costs log lines, not memory. */
const maxWaiting = 20_000;

/** Gathers entries for a tenth of a second and writes them in one statement. */
export function createAuthLogWriter(context: Context): AuthLogWriter {
  let waiting: AnsweredLogin[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  async function writeBatch(batch: readonly AnsweredLogin[]): Promise<void> {
    try {
      tellSessionNews(context, await context.transaction((tx) => insertAnsweredLogins(tx, batch)));
    } catch (error) {
      context.log.error({ error, lost: batch.length }, 'entries of the auth log could not be stored');
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, batchSize);
      writing = writing.then(() => writeBatch(batch));
    }
    return writing;
  }

  return {
    flush,
    write(login) {
      if (waiting.length >= maxWaiting) waiting = waiting.slice(batchSize);
      waiting.push(login);
      timer ??= setTimeout(flush, gatherForMs);
    },
  };
}

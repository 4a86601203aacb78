import type { PluginHandle, PluginRuntime } from '@isp/sdk';
import { oneAtATime } from './one-at-a-time.ts';
import { ownRefresh } from './own-refresh.ts';
import { refreshAll } from './refresh-all.ts';

/** The start of the platform has better things to do; who asks for the catalogue before, has it read at once. */
const firstLookMs = 10_000;

/**
 * Looks at the sources again and again, in real time: revocations do not wait for a business clock that stands. One look
 * begins when the former is done and `refreshSeconds` have passed.
 */
export async function startRefreshing({ context, log }: PluginRuntime): Promise<PluginHandle> {
  const refresh = oneAtATime(() => refreshAll(context));
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const later = (ms: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(look, ms);
  };
  const look = () => {
    const done = () => later((context.config.refreshSeconds as number) * 1_000);
    refresh().then(done, (error: unknown) => {
      // A generation that leaves is cut off in the middle, and the next one looks anew.
      if (!stopped) log.warn({ err: error }, 'the marketplace could not be refreshed');
      done();
    });
  };
  return {
    async open() {
      ownRefresh.current = refresh;
      later(firstLookMs);
    },
    async configure() {
      later(0);
    },
    async drain() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

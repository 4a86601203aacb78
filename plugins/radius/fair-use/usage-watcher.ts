import type { Context } from '@isp/sdk';
import { settleUsage } from './settle-usage.ts';

/** Looks at allowances again and again, in each process of the plugin. */
export interface UsageWatcher {
  start(): void;
  /** Begins nothing new and waits for what is under way. */
  drain(): Promise<void>;
}

/** A service that passed its quota is to be slower within a minute; its NAS needs most of that to answer. */
const lookEveryMs = 5_000;

export function createUsageWatcher(context: Context): UsageWatcher {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let draining = false;

  function look(): void {
    looking = settleUsage(context)
      .catch((error) => context.log.error({ error }, 'usage that grew could not be looked at'))
      .finally(() => {
        if (!draining) timer = setTimeout(look, lookEveryMs);
      });
  }

  return {
    start: look,
    async drain() {
      draining = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

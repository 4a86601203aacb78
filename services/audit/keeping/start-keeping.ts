import type { HealthReport, PluginHandle, PluginRuntime } from '@isp/sdk';
import { keepHead, signHeadsWith } from './kept-head.ts';
import { sealWaiting } from './seal-waiting.ts';

const pauseMs = 1_000;

/**
 * Seals once a second. Several processes may do it at once: the database lets one at a time. What a killed process had
 * taken is back in its place, since it was taken in the transaction that chains it.
 */
export async function startKeeping({ context, log, deriveKey }: PluginRuntime): Promise<PluginHandle> {
  signHeadsWith(deriveKey('audit-head'));
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let working: Promise<void> = Promise.resolve();
  let known: string | undefined;
  let health: HealthReport = { state: 'healthy' };

  const look = async () => {
    try {
      const head = await sealWaiting(context);
      if (head && head.hash !== known) {
        health = (await keepHead(context, head)) ? { state: 'healthy' } : broken;
        known = head.hash;
      }
    } catch (error) {
      // A generation that leaves is cut off in the middle, and the next one goes on.
      if (!stopped) log.warn({ err: error }, 'the audit log could not be sealed; what waits stays');
    }
    if (!stopped) timer = setTimeout(begin, pauseMs);
  };
  const begin = () => {
    working = look();
  };
  return {
    async open() {
      begin();
    },
    async drain() {
      stopped = true;
      clearTimeout(timer);
      await working;
    },
    health: async () => health,
  };
}

const broken: HealthReport = {
  state: 'degraded',
  reason:
    'the audit log does not go on from the end that was kept in audit-head.json: rows were changed or removed, or a backup was restored; see GET /audit/verify',
};

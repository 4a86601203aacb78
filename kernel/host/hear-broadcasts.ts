import type { LiveChange } from '@isp/sdk';
import type { BusNode } from '../bus/bus-node.ts';

const prefix = 'live.';

/** Hears what all plugins broadcast on their live topics, for one plugin. Undoing it twice does no harm. */
export function hearBroadcasts(
  bus: BusNode,
  plugin: string,
  hearing: { handler(change: LiveChange): void; onGap?(): void },
): () => void {
  const stop = bus.hear({
    name: `${plugin}-hears`,
    pattern: `${prefix}*`,
    heard: (event, data) =>
      hearing.handler({ ...(data as Omit<LiveChange, 'topic'>), topic: event.slice(prefix.length) }),
    onGap: () => hearing.onGap?.(),
  });
  let undone = false;
  return () => {
    if (!undone) stop();
    undone = true;
  };
}

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv6 } from 'node:net';
import type { Context, PluginDefinition, PluginHandle, PluginRuntime } from '../author/index.ts';

/** A plugin whose `start` and `open` ran. */
export interface StartedPlugin {
  readonly handle: PluginHandle | undefined;
  stop(): Promise<void>;
}

/** Runs a plugin's `start` and `open`. */
export async function startPlugin(
  definition: PluginDefinition,
  context: Context,
  settings: Readonly<Record<string, string>>,
): Promise<StartedPlugin> {
  const handle = await definition.start?.(testRuntime(context, settings));
  await handle?.open?.();
  return {
    handle,
    async stop() {
      await handle?.drain?.();
      await handle?.stop?.();
    },
  };
}

/** Real sockets, counters that count for nobody. */
function testRuntime(context: Context, settings: Readonly<Record<string, string>>): PluginRuntime {
  return {
    context,
    log: context.log,
    settings,
    async bindUdp({ host, port }) {
      const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4');
      socket.bind({ address: host, port });
      await once(socket, 'listening');
      return socket;
    },
    hearBroadcasts: () => () => undefined,
    counter: () => ({ add: () => undefined }),
  };
}

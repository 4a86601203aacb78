import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv6 } from 'node:net';
import type { Context, PluginDefinition, PluginHandle, PluginRuntime } from '../author/index.ts';
import { type Manifest, platformErrors } from '../contract/index.ts';
import { keyDeriver } from '../runtime/index.ts';

/** A plugin whose `start` and `open` ran. */
export interface StartedPlugin {
  readonly handle: PluginHandle | undefined;
  stop(): Promise<void>;
}

/** What a plugin is started with. */
interface Start {
  readonly definition: PluginDefinition;
  readonly manifest: Manifest;
  readonly context: Context;
  readonly settings: Readonly<Record<string, string>>;
  readonly signingKey: object;
}

/** Runs a plugin's `start` and `open`. */
export async function startPlugin(start: Start): Promise<StartedPlugin> {
  const handle = await start.definition.start?.(testRuntime(start));
  await handle?.open?.();
  return {
    handle,
    async stop() {
      await handle?.drain?.();
      await handle?.stop?.();
    },
  };
}

/** Real sockets, counters that count for nobody, keys made of a secret every test knows. */
function testRuntime({ manifest, context, settings, signingKey }: Start): PluginRuntime {
  const permissions = manifest.permissions ?? {};
  return {
    context,
    log: context.log,
    settings,
    ...(permissions['identity.sign'] ? { signingKey } : {}),
    deriveKey(purpose) {
      if (!permissions['keys.derive']) throw platformErrors.FORBIDDEN({ permission: 'keys.derive' });
      return keyDeriver(Buffer.from(`test ${manifest.id}`))(purpose);
    },
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

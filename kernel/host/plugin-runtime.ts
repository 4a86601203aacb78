import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv6 } from 'node:net';
import type { Context, Counter, Log, PluginRuntime, RequestTraces } from '@isp/sdk';
import { platformErrors } from '@isp/sdk';
import { type CallMeta, keyDeriver, type PrincipalVerifier } from '@isp/sdk/runtime';
import type { BusNode } from '../bus/bus-node.ts';
import { knownSecrets } from '../log/known-secrets.ts';
import { hearBroadcasts } from './hear-broadcasts.ts';
import { pluginCounter } from './host-metrics.ts';
import type { CarriedPlugin } from './host-spec.ts';

/** What a plugin's `start` may use, as far as its manifest says. */
export function pluginRuntime(
  plugin: CarriedPlugin,
  around: {
    context: Context;
    bus: BusNode;
    log: Log;
    verify: PrincipalVerifier;
    traces: RequestTraces | undefined;
    /** Keeps what has to be undone when the plugin stops. */
    later: (undo: () => void) => void;
  },
): PluginRuntime {
  const { manifest, settings, privateKey, keySecret } = plugin;
  const permissions = manifest.permissions ?? {};
  return {
    context: around.context,
    log: around.log,
    settings,
    ...(permissions['bus.raw'] ? { bus: around.bus.broker, traces: around.traces } : {}),
    ...(permissions['bus.raw'] || permissions['actions.forward'] ? forwarding(around.bus) : {}),
    ...(permissions['actions.forward']
      ? { verifyPrincipal: async (token: string) => around.verify(token) }
      : {}),
    ...(permissions['identity.sign'] ? { signingKey: privateKey } : {}),
    deriveKey(purpose) {
      if (keySecret === undefined) throw platformErrors.FORBIDDEN({ permission: 'keys.derive' });
      return keyDeriver(Buffer.from(keySecret, 'base64'))(purpose);
    },
    bindUdp(options) {
      if (!permissions['sockets.udp']) throw platformErrors.FORBIDDEN({ permission: 'sockets.udp' });
      return bindShared(options);
    },
    hearBroadcasts(handler, options) {
      if (!permissions['broadcasts.hear']) throw platformErrors.FORBIDDEN({ permission: 'broadcasts.hear' });
      const undo = hearBroadcasts(around.bus, manifest.id, { handler, ...options });
      around.later(undo);
      return undo;
    },
    counter: (name, help, labels) =>
      labelled(pluginCounter(`isp_${snake(manifest.id)}_${name}`, help, labels), plugin),
  };
}

function forwarding(bus: BusNode): Pick<PluginRuntime, 'callForText'> {
  return {
    async callForText(name, params, { timeoutMs, noted, ...caller }) {
      const meta: CallMeta = { ...caller, asText: true };
      try {
        return (await bus.call(name, params, { meta, timeoutMs })) as string | undefined;
      } finally {
        if (meta.answer) noted?.(meta.answer);
      }
    },
  };
}

/** In a cluster worker the kernel owns the handle, so that two generations can read the same socket. */
async function bindShared({ host, port }: { host: string; port: number }): Promise<Socket> {
  const socket = createSocket({ type: isIPv6(host) ? 'udp6' : 'udp4', recvBufferSize: 4 * 1024 * 1024 });
  const failed = once(socket, 'error').then(([error]) => Promise.reject(error as Error));
  socket.bind({ address: host, port, exclusive: false });
  await Promise.race([once(socket, 'listening'), failed]);
  return socket;
}

function labelled(counter: ReturnType<typeof pluginCounter>, { manifest }: CarriedPlugin): Counter {
  const own = { plugin: manifest.id, version: manifest.version };
  return { add: (labels, amount = 1) => counter.inc({ ...own, ...knownSecrets.masked(labels) }, amount) };
}

function snake(id: string): string {
  return id.replaceAll('-', '_');
}

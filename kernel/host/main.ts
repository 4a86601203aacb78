import { writeFileSync } from 'node:fs';
import { close as closeInspector } from 'node:inspector';
import { resolveSharedPackages } from '@isp/sdk/runtime';
import type { Listing } from '../bus/bus-node.ts';
import { openChannel, type Pipe } from '../channel/channel.ts';
import { maskOutput } from '../log/masked-output.ts';
import { currentCall, showCurrentCall } from './current-call.ts';
import { HostProcess, type WarmOrder } from './host-process.ts';
import type { ConfigurationNews } from './host-spec.ts';

/**
 * A host process: carries the plugins of one generation. It knows nothing until the supervisor sends its spec, so the
 * same process, started ahead, is the warm spare.
 */
resolveSharedPackages();
showCurrentCall();
protectOthers();
maskOutput();
const channel = openChannel(process as unknown as Pipe);
const host = new HostProcess(channel);

channel.on('warm', (order: WarmOrder) => host.warm(order));
channel.on('keep-compiled', () => host.keepCompiled());
channel.on('load', (spec: never) => host.load(spec));
channel.on('start', () => host.start());
channel.on('offer', () => host.offer());
channel.on('open', () => host.open());
channel.on('configure', (data: ConfigurationNews) => host.configure(data));
channel.on('catalogue-changed', () => host.catalogueChanged());
channel.on('drain', () => host.drain());
channel.on('await-listed', (data: Listing) => host.awaitListed(data));
channel.on('node-lost', (data: { nodeId: string }) => host.forget(data.nodeId));
channel.on('tokens', (tokens: Record<string, string>) => host.renewTokens(tokens));
channel.on('clock', (data: { standsAt: string | undefined }) => host.setClock(data.standsAt));
channel.on('metrics', () => host.metrics());
channel.on('health', () => host.health());

/** Nobody knows what an error that nobody caught has left behind: the process ends, and says of what. */
process.on('uncaughtException', (error: unknown) => {
  const { message, stack } =
    error instanceof Error ? error : { message: String(error), stack: String(error) };
  void host.die({ reason: message, stack: stack ?? message, call: currentCall() });
});
/** The watchdog has looked into this process, and it works again. */
channel.on('close-inspector', () => closeInspector());

/** The kernel died: nothing supervises this process any more, so it leaves at once. */
process.on('disconnect', () => process.exit(0));
/** Ctrl-C reaches the whole process group; the kernel decides the order in which hosts leave. */
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
channel.tell('up');

/** When the machine runs out of memory, Linux is to end a plugin and not the kernel or the database. */
function protectOthers(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '500');
  } catch {
    // not Linux, or not allowed: the limits of the watchdog hold all the same
  }
}

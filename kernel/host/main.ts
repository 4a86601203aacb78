import type { Listing } from '../bus/bus-node.ts';
import { openChannel, type Pipe } from '../channel/channel.ts';
import { HostProcess } from './host-process.ts';
import { resolveSharedPackages } from './resolve-shared.ts';

/**
 * A host process: carries the plugins of one generation. It knows nothing until the supervisor sends its spec, so the
 * same process, started ahead, is the warm spare.
 */
resolveSharedPackages();
const channel = openChannel(process as unknown as Pipe);
const host = new HostProcess(channel);

channel.on('warm', (place: { nodeId: string; natsUrl: string }) => host.warm(place));
channel.on('load', (spec: never) => host.load(spec));
channel.on('serve', () => host.serve());
channel.on('open', () => host.open());
channel.on('catalogue-changed', () => host.catalogueChanged());
channel.on('drain', () => host.drain());
channel.on('await-listed', (data: Listing) => host.awaitListed(data));
channel.on('node-lost', (data: { nodeId: string }) => host.forget(data.nodeId));
channel.on('tokens', (tokens: Record<string, string>) => host.renewTokens(tokens));
channel.on('clock', (data: { standsAt: string | undefined }) => host.setClock(data.standsAt));
channel.on('metrics', () => host.metrics());
channel.on('health', () => host.health());

/** The kernel died: nothing supervises this process any more, so it leaves at once. */
process.on('disconnect', () => process.exit(0));
/** Ctrl-C reaches the whole process group; the kernel decides the order in which hosts leave. */
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
channel.tell('up');

import type { Listing } from '../bus/bus-node.ts';
import { openChannel, type Pipe } from '../channel/channel.ts';
import { Dispatcher } from './dispatcher.ts';
import type { JobsSpec } from './jobs-host.ts';

/** The dispatcher process: durable jobs, events and timers of all plugins. */
const channel = openChannel(process as unknown as Pipe);
const dispatcher = new Dispatcher();

channel.on('load', (spec: JobsSpec) => dispatcher.start(spec));
channel.on('run', (plugins: string[]) => dispatcher.run(plugins));
channel.on('await-listed', (listing: Listing) => dispatcher.awaitListed(listing));
channel.on('node-lost', ({ nodeId }: { nodeId: string }) => dispatcher.forget(nodeId));
channel.on('token', (token: string) => dispatcher.renewToken(token));
channel.on('settle', (wish: { standsAt: string | undefined; timeoutMs: number }) => dispatcher.settle(wish));
channel.on('queued', () => dispatcher.queued());
channel.on('drain', () => dispatcher.stop());

process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
channel.tell('up');

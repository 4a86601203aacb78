import { IspError } from '@isp/sdk';
import type { CallMeta } from '@isp/sdk/runtime';
import type { ServiceBroker } from 'moleculer';
import { createBroker } from './create-broker.ts';
import { type Hearing, hearEvents } from './hear-events.ts';
import { fromWireError, toWireError } from './wire-error.ts';

/** A function offered on the bus. */
export interface BusAction {
  readonly name: string;
  readonly handler: (params: unknown, meta: CallMeta) => Promise<unknown>;
  /** When its process ends in the middle, the caller asks another one that offers it. */
  readonly idempotent?: boolean;
}

export interface CallOptions {
  readonly meta: CallMeta;
  readonly timeoutMs?: number | undefined;
  /** Only this node is asked. */
  readonly nodeId?: string;
}

/** A node that is to be known, with the services it offers. */
export interface Listing {
  readonly nodeId: string;
  readonly services: readonly string[];
  readonly timeoutMs: number;
}

/** One node of the bus: the only thing the rest of the kernel knows of Moleculer. */
export interface BusNode {
  readonly nodeId: string;
  /** The broker itself, for the gateway's web server. */
  readonly broker: ServiceBroker;
  /** Declares a service; its actions are reachable once the node has started. */
  offer(service: string, actions: readonly BusAction[]): void;
  start(): Promise<void>;
  /** Announces that it leaves, finishes what is in flight, disconnects. */
  stop(): Promise<void>;
  call(action: string, params: unknown, options: CallOptions): Promise<unknown>;
  /** Sends ephemeral news to every node. */
  broadcast(topic: string, data: object): void;
  /** Hears ephemeral news of every node. Answers how to stop. */
  hear(hearing: Hearing): () => void;
  /** Drops a dead node from the registry now; calls waiting for it fail at once. */
  forget(nodeId: string): void;
  /** Says whether some node offers an action at this moment. */
  reaches(action: string): boolean;
  /** Resolves when this node's registry lists another node with all its services. */
  awaitListed(listing: Listing): Promise<boolean>;
}

export function createBusNode(node: { nodeId: string; natsUrl: string }): BusNode {
  const broker = createBroker(node);
  return {
    nodeId: node.nodeId,
    broker,
    offer: (service, actions) => void broker.createService(toService(service, actions)),
    start: () => broker.start(),
    stop: () => broker.stop(),
    async call(action, params, { meta, timeoutMs, nodeId }) {
      const options = {
        meta,
        ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
        ...(nodeId === undefined ? {} : { nodeID: nodeId }),
      };
      try {
        return await broker.call(action, params, options as object);
      } catch (error) {
        throw fromWireError(error, action);
      }
    },
    broadcast: (topic, data) => void broker.broadcast(topic, data),
    hear: (hearing) => hearEvents(broker, hearing),
    forget: (nodeId) => forget(broker, nodeId),
    reaches: (action) => registryOf(broker).actions.isAvailable(action),
    awaitListed: (listing) => awaitListed(broker, listing),
  };
}

function toService(name: string, actions: readonly BusAction[]) {
  const entries = actions.map(({ name: action, handler, idempotent = false }) => {
    const run = async (ctx: { params: unknown; meta: CallMeta }) => {
      try {
        const result = await handler(ctx.params, ctx.meta);
        return ctx.meta.asText ? JSON.stringify(result) : result;
      } catch (error) {
        throw error instanceof IspError ? toWireError(error) : error;
      }
    };
    const definition = { visibility: 'public', retryPolicy: { enabled: idempotent }, handler: run };
    return [action.slice(name.length + 1), definition] as const;
  });
  return { name, actions: Object.fromEntries(entries) } as Parameters<ServiceBroker['createService']>[0];
}

interface RegistryNode {
  readonly available: boolean;
  readonly services?: readonly { name: string }[];
}

interface Registry {
  readonly actions: { isAvailable(name: string): boolean };
  readonly nodes: {
    get(id: string): RegistryNode | undefined;
    disconnected(id: string, unexpected: boolean): void;
    delete(id: string): void;
  };
}

function registryOf(broker: ServiceBroker): Registry {
  return broker.registry as unknown as Registry;
}

/** The heartbeat would keep sending calls to a dead node for seconds (measured: 96 % of them failed). */
function forget(broker: ServiceBroker, nodeId: string): void {
  const { nodes } = registryOf(broker);
  if (!nodes.get(nodeId)) return;
  nodes.disconnected(nodeId, true);
  nodes.delete(nodeId);
}

async function awaitListed(broker: ServiceBroker, listing: Listing): Promise<boolean> {
  const deadline = performance.now() + listing.timeoutMs;
  const { nodes } = registryOf(broker);
  while (performance.now() < deadline) {
    const node = nodes.get(listing.nodeId);
    const known = new Set(node?.services?.map(({ name }) => name));
    if (node?.available && listing.services.every((service) => known.has(service))) return true;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return false;
}

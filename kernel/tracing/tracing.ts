import type { RequestTraces } from '@isp/sdk';
import type { CallMeta, HostPorts } from '@isp/sdk/runtime';
import type { BusNode } from '../bus/bus-node.ts';

/** Where spans are sent, and of how many of the traces that begin here. */
export interface TracingSettings {
  /** Base address of an OTLP/HTTP receiver. */
  readonly url: string;
  /** Share of new traces that are kept, 0 to 1; for the others the caller has decided. */
  readonly sample: number;
}

export type Handler = (params: unknown, meta: CallMeta) => Promise<unknown>;

/** Who spans are about. */
export interface TracedPlugin {
  readonly id: string;
  readonly version: string;
  readonly generation: number;
}

/** Puts what one plugin does into the traces it belongs to. Nothing of it needs code of the plugin's author. */
export interface PluginTraces {
  readonly requests: RequestTraces;
  /** A handler of an action, as a part of its caller's trace. */
  action(name: string, handler: Handler): Handler;
  /** The handler of jobs and events, as a part of the trace they were written in. */
  deliveries(handler: Handler): Handler;
  /** A bus whose calls carry the trace. */
  bus(bus: BusNode): BusNode;
  /** Transactions and reads get spans, messages carry the trace. */
  ports(ports: HostPorts): HostPorts;
}

/** Tracing of one process. */
export interface Tracing {
  of(plugin: TracedPlugin): PluginTraces;
  /** For each log line: the trace the running code belongs to. */
  logFields(): object;
  /** Sends what is left; takes a second at most. */
  stop(): Promise<void>;
}

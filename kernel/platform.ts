import type { PrincipalSigner } from '@isp/sdk/runtime';
import type { BusNode } from './bus/bus-node.ts';
import type { Configuration } from './configuration/configuration.ts';
import type { PluginRegistry } from './plugins/plugin-registry.ts';
import type { Supervisor } from './supervisor/supervisor.ts';

/** A running platform. */
export interface Platform {
  readonly configuration: Configuration;
  readonly registry: PluginRegistry;
  readonly supervisor: Supervisor;
  readonly bus: BusNode;
  readonly signer: PrincipalSigner;
  /** Stops everything in the reverse order of the boot. */
  stop(): Promise<void>;
}

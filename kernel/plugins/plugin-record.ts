import type { HealthReport, Manifest, PluginContract } from '@isp/sdk';
import type { Pulse } from '../host/host-spec.ts';
import type { LastChange } from './plugin-store.ts';

export type PluginState =
  | 'discovered'
  | 'rejected'
  | 'installed'
  | 'starting'
  | 'running'
  | 'degraded'
  | 'draining'
  | 'stopped'
  | 'crashed'
  | 'backing-off';

/** What the kernel knows of one plugin at this moment. */
export interface PluginRecord {
  readonly id: string;
  readonly directory: string;
  /** Absent when the manifest is not sound. */
  manifest: Manifest | undefined;
  state: PluginState;
  /** Why it is in this state, for an admin to read. */
  reason: string | undefined;
  since: Date;
  enabled: boolean;
  required: boolean;
  host: string;
  config: Readonly<Record<string, unknown>>;
  contract: PluginContract | undefined;
  generation: number;
  pid: number | undefined;
  restarts: number;
  lastChange: LastChange | undefined;
  health: (HealthReport & { at: Date }) | undefined;
  pulse: Pulse | undefined;
}

/** Moves a plugin to another state with its reason. */
export function moveTo(record: PluginRecord, state: PluginState, reason?: string): void {
  if (record.state !== state) record.since = new Date();
  record.state = state;
  record.reason = reason;
}

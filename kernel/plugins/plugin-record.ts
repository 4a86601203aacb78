import type { HealthReport, Manifest, PluginContract } from '@isp/sdk';
import type { Pulse } from '../host/host-spec.ts';
import type { StoredPackage } from '../packages/stored-package.ts';
import type { LastChange } from './last-change.ts';

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
  | 'backing-off'
  | 'quarantined';

/** Why a plugin that is wanted is not started at the moment. */
export type Hold = 'backing-off' | 'needs-change' | 'quarantined';

/** A plugin that failed too often: it is tried once in a while until it holds or somebody releases it. */
export interface Quarantine {
  /** RFC 3339. */
  readonly since: string;
  readonly reason: string;
  readonly nextProbeAt: string;
}

/** Where a plugin comes from: the project itself, another plugin folder, or an installed package. */
export type PluginOrigin = 'platform' | 'folder' | 'package';

export interface AwaitingConsent {
  readonly version: string;
  readonly permissions: string[];
}

/** What the kernel knows of one plugin at this moment. */
export interface PluginRecord {
  readonly id: string;
  /** Of a package: another one after an update. */
  directory: string;
  readonly origin: PluginOrigin;
  /** The package that counts; undefined: a plugin folder. */
  package: StoredPackage | undefined;
  /** An update that waits until somebody agrees to what it asks for. */
  awaitingConsent: AwaitingConsent | undefined;
  /** Absent when the manifest is not sound. */
  manifest: Manifest | undefined;
  state: PluginState;
  /** Why it is in this state, for an admin to read. */
  reason: string | undefined;
  since: Date;
  enabled: boolean;
  required: boolean;
  /** Part of the platform itself: never put into quarantine. */
  readonly core: boolean;
  host: string;
  /** Processes that carry it at the same time. */
  replicas: number;
  /** Resident memory its host process may take. */
  memoryLimitMb: number;
  hold: Hold | undefined;
  /** Why its event loop is thought to be blocked at the moment. */
  blocked: string | undefined;
  quarantine: Quarantine | undefined;
  /** As stored: secrets are sealed. */
  config: Readonly<Record<string, unknown>>;
  configRevision: number;
  contract: PluginContract | undefined;
  generation: number;
  /** Of its first process. */
  pid: number | undefined;
  /** Every process that carries it now. */
  processes: readonly PluginProcess[];
  restarts: number;
  lastChange: LastChange | undefined;
  health: (HealthReport & { at: Date }) | undefined;
  /** Of all its processes: memory and CPU together, the longest lag. */
  readonly pulse: Pulse | undefined;
  /** Told when state or reason changed. */
  moved?: () => void;
}

/** One process that carries a plugin. */
export interface PluginProcess {
  readonly pid: number;
  readonly generation: number;
  /** Milliseconds since 1970. */
  readonly servesSince: number;
  readonly pulse: Pulse | undefined;
}

/** Moves a plugin to another state with its reason. */
export function moveTo(record: PluginRecord, state: PluginState, reason?: string): void {
  const changed = record.state !== state || record.reason !== reason;
  if (record.state !== state) record.since = new Date();
  record.state = state;
  record.reason = reason;
  if (changed) record.moved?.();
}

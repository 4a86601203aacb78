import type { Manifest } from './manifest.ts';
import type { PluginContract } from './plugin-contract.ts';
import type { DeclaredPermission } from './ready-roles.ts';

/** A plugin as `GET /plugins` shows it. */
export interface PluginRow {
  id: string;
  name: string;
  version: string;
  generation: number;
  state: string;
  reason?: string;
  runtime: string;
  required: boolean;
  enabled: boolean;
  since: string;
  pid?: number;
  node: string;
  /** The host process that carries it, perhaps with others. */
  host: string;
  /** Wanted number of processes. */
  replicas: number;
  /** Resident memory its process may take. */
  memoryLimitMb: number;
  quarantine?: { since: string; reason: string; nextProbeAt: string };
  lastChange?: { at: string; outcome: 'done' | 'rolled-back' | 'awaiting-consent'; reason?: string };
  /** Where it comes from: the platform itself, a plugin folder, or an installed package. */
  origin?: 'platform' | 'folder' | 'package';
  /** An update that waits until somebody agrees to what it asks for; the running version serves on. */
  awaitingConsent?: { version: string; permissions: string[] };
}

/** How a plugin is, as `GET /plugins/{id}/health` shows it. */
export interface PluginHealth {
  state: 'healthy' | 'degraded' | 'unhealthy' | 'unknown';
  reason?: string;
  generation: number;
  version: string;
  pid?: number;
  node: string;
  since: string;
  lastCheck?: string;
  loopLagMs: number;
  memoryBytes: number;
  cpuSeconds: number;
  restarts: number;
  /** The call it has been working on for the longest time, which tells a slow handler from a blocked loop. */
  slowestCall?: { action: string; requestId: string; ms: number };
  processes: { pid: number; generation: number; since: string; loopLagMs: number; memoryBytes: number }[];
}

/** What an admin wants of how a plugin runs. */
export interface PluginPlacement {
  replicas?: number;
  required?: boolean;
  host?: string;
  memoryLimitMb?: number;
}

/** A change of one plugin, with who asked for it. */
export interface PluginChange {
  id: string;
  actor?: string;
}

/** What `/health/ready` answers. */
export interface Readiness {
  ready: boolean;
  plugins: { id: string; state: string; required: boolean; reason?: string }[];
}

/** Where the business clock is, and whether it stands. */
export interface ClockReading {
  now: string;
  stands: boolean;
}

type Nothing = Record<string, never>;

declare module './registry.ts' {
  interface Actions {
    'kernel.catalogue': { params: Nothing; result: PluginContract[] };
    'kernel.permissions': { params: Nothing; result: DeclaredPermission[] };
    'kernel.readiness': { params: Nothing; result: Readiness };
    'kernel.metrics': { params: Nothing; result: string };
    'kernel.plugins.list': { params: Nothing; result: PluginRow[] };
    'kernel.plugins.get': { params: { id: string }; result: PluginRow & { manifest?: Manifest } };
    'kernel.plugins.health': { params: { id: string }; result: PluginHealth };
    'kernel.plugins.reload': { params: PluginChange; result: PluginRow };
    'kernel.plugins.release': { params: PluginChange; result: PluginRow };
    'kernel.plugins.place': { params: PluginChange & PluginPlacement; result: PluginRow };
    'kernel.plugins.enable': { params: PluginChange; result: PluginRow };
    'kernel.plugins.disable': { params: PluginChange & { dependants?: boolean }; result: PluginRow };
    'kernel.clock.get': { params: Nothing; result: ClockReading };
    'kernel.clock.set': { params: { now: string }; result: ClockReading };
  }
}

import type { PluginContract } from './plugin-contract.ts';

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
  lastChange?: { at: string; outcome: 'done' | 'rolled-back'; reason?: string };
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
  restarts: number;
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
    'kernel.permissions': { params: Nothing; result: { id: string; title: string }[] };
    'kernel.readiness': { params: Nothing; result: Readiness };
    'kernel.metrics': { params: Nothing; result: string };
    'kernel.plugins.list': { params: Nothing; result: PluginRow[] };
    'kernel.plugins.get': { params: { id: string }; result: PluginRow };
    'kernel.plugins.health': { params: { id: string }; result: PluginHealth };
    'kernel.plugins.reload': { params: { id: string }; result: PluginRow };
    'kernel.plugins.enable': { params: { id: string }; result: PluginRow };
    'kernel.plugins.disable': { params: { id: string }; result: PluginRow };
    'kernel.clock.get': { params: Nothing; result: ClockReading };
    'kernel.clock.set': { params: { now: string }; result: ClockReading };
  }
}

/** What went wrong with a plugin. */
export type IncidentKind = 'hang' | 'crash' | 'out-of-memory' | 'start-failed' | 'health';

/** Where a plugin spent its time while its event loop was blocked. */
export interface LoopProfile {
  /** The function that ran most of the time. */
  function: string;
  /** Its file, relative to the plugin's folder where it is inside. */
  file: string;
  /** From 1. */
  line: number;
  /** Share of the samples it was found in, 0 to 1. */
  share: number;
  /** The functions above it, from the innermost: `innerLoop (plugin.ts:12)`. */
  stack: string[];
}

/** One failure of a plugin, as `GET /plugins/{id}/incidents` shows it. */
export interface Incident {
  id: string;
  /** RFC 3339, UTC. */
  at: string;
  plugin: string;
  version: string;
  generation: number;
  kind: IncidentKind;
  /** The action, job or event that was running, as far as it is known. */
  action?: string;
  requestId?: string;
  reason: string;
  profile?: LoopProfile;
  /** The last lines the plugin logged or printed. */
  logTail: string[];
  /** The kernel that saw it. */
  node: string;
}

/** Something that happened to a plugin: the answer to "what changed before it broke". Kept for 30 days. */
export interface PluginEvent {
  id: string;
  /** RFC 3339, UTC. */
  at: string;
  plugin: string;
  version?: string;
  generation?: number;
  /** `started`, `swapped`, `rolled-back`, `stopped`, `incident`, `quarantined`, `released`, `settings-changed` … */
  type: string;
  /** One sentence for a person. */
  title: string;
  /** Who did it; absent: the platform itself. */
  actor?: string;
  data?: Record<string, unknown>;
}

declare module './registry.ts' {
  interface Actions {
    'kernel.incidents.list': { params: { id: string; limit: number }; result: Incident[] };
    'kernel.incidents.get': {
      params: { id: string; incidentId: string };
      result: Incident & { changesBefore: PluginEvent[] };
    };
    'kernel.incidents.profile': {
      params: { id: string; incidentId: string };
      result: Record<string, unknown>;
    };
    'kernel.events.list': { params: { id: string; limit: number; before?: string }; result: PluginEvent[] };
  }
}

import type { Manifest } from './manifest.ts';
import type { PortalContributions } from './portal.ts';

/** What one enabled plugin adds to the portals, and where its code is. */
export interface PortalPlugin {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly generation: number;
  /** State of the plugin: `running`, `crashed`, … Its pages are offered whether it runs or not. */
  readonly state: string;
  readonly runtime: Manifest['runtime'];
  /** Absolute path of its folder on the machine of the kernel. */
  readonly directory: string;
  readonly portal: PortalContributions;
  /** `GET /notes/{id}`: what the pages of a sandboxed plugin may call. */
  readonly rest: readonly string[];
  /** `POST /notes`: those of its routes that may wait in a browser until there is a connection. */
  readonly queueable: readonly string[];
  /** Its live topics. */
  readonly topics: readonly string[];
}

declare module './registry.ts' {
  interface Actions {
    /** What enabled plugins add to the portals. */
    'kernel.portal': { params: Record<string, never>; result: PortalPlugin[] };
  }
}

import { defineErrors } from './define-errors.ts';
import type { PluginRow } from './kernel-actions.ts';
import type { ConfigurationSchema } from './manifest.ts';

/** What is shown in place of a secret that is set; sent back in a change, it keeps the secret. */
export const secretMask = '********';

/** The settings of a plugin, as `GET /plugins/{id}/config` shows them. */
export interface PluginConfiguration {
  /** With defaults filled in; a secret is `********` when it is set, and absent when it is not. */
  values: Record<string, unknown>;
  schema: ConfigurationSchema;
  /** Grows by one with each change; 0: never changed. */
  revision: number;
  /** RFC 3339, UTC. Absent: never changed. */
  changedAt?: string;
  changedBy?: string;
}

/**
 * How a change took effect: `live` in the running processes, `swap` by a new generation, `at-next-start` because the
 * plugin does not run, `unchanged` because there was nothing to change.
 */
export type AppliedChange = 'live' | 'swap' | 'at-next-start' | 'unchanged';

/** The settings after a change. */
export interface ChangedConfiguration extends PluginConfiguration {
  applied: AppliedChange;
  /** How the plugin's last swap ended. */
  lastChange?: NonNullable<PluginRow['lastChange']>;
}

/** One setting before and after; absent: it was not set. Secrets are masked. */
export interface SettingChange {
  /** JSON Pointer (RFC 6901) into the values. */
  path: string;
  from?: unknown;
  to?: unknown;
}

/** One attempt to change the settings, as `GET /plugins/{id}/config/history` shows it. */
export interface ConfigurationChange {
  /** The revision in use after the attempt: a new one when it was applied, the former when it was refused. */
  revision: number;
  /** RFC 3339, UTC. */
  at: string;
  author: string;
  outcome: 'applied' | 'refused';
  /** Refused: why. Applied: what the author gave as his reason, if he did. */
  reason?: string;
  changes: SettingChange[];
}

/** What can go wrong when settings are changed, besides values that do not fit their schema. */
export const configurationErrors = defineErrors({
  CONFIGURATION_REFUSED: {
    status: 422,
    text: '{plugin} refused the settings: {reason}. The former settings are kept and in use; correct the values and send them again.',
    retry: 'after-change',
  },
});

declare module './registry.ts' {
  interface Actions {
    'kernel.configuration.get': { params: { id: string }; result: PluginConfiguration };
    'kernel.configuration.change': {
      params: {
        id: string;
        values: Record<string, unknown>;
        revision?: number;
        author: string;
        reason?: string;
      };
      result: ChangedConfiguration;
    };
    'kernel.configuration.history': {
      params: { id: string; limit: number };
      result: ConfigurationChange[];
    };
  }
}

import type { Context } from '@isp/sdk';

/** How long logins last and where links lead, from the settings of this plugin; real time. */
export interface LoginSettings {
  readonly sessionHours: number;
  readonly idleMinutes: number;
  readonly loginAsMinutes: number;
  readonly portalUrl: string;
}

/** The settings of the moment; the manifest's schema has checked them. */
export function loginSettings({ config }: Pick<Context, 'config'>): LoginSettings {
  return config as unknown as LoginSettings;
}

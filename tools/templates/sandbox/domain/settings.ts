import type { Context } from '@isp/sdk';

/** The settings of plugin.json; the platform has checked them. */
export interface Settings {
  readonly salutation: string;
  readonly chatToken?: string;
}

/** The settings as they are at this moment: both are live, so nothing keeps a copy. */
export function settingsOf({ config }: Pick<Context, 'config'>): Settings {
  return config as unknown as Settings;
}

import type { Context } from '@isp/sdk';
import type { RouterRules } from './wanted-objects.ts';

/** The settings of this plugin, as its manifest has checked them. */
export interface MikrotikSettings {
  readonly rules: RouterRules;
  readonly sealingKey: string;
  readonly timeoutMs: number;
}

export function settingsOf(config: Context['config']): MikrotikSettings {
  const { sealingKey, timeoutSeconds, ...rules } = config;
  return {
    rules: rules as unknown as RouterRules,
    sealingKey: sealingKey as string,
    timeoutMs: (timeoutSeconds as number) * 1_000,
  };
}

import type { Context } from '@isp/sdk';

/** The settings of this plugin, as its manifest has checked them. */
export interface StripeSettings {
  readonly apiKey: string;
  readonly apiBaseUrl: string;
  readonly apiVersion: string;
  readonly timeoutMs: number;
  readonly webhookSecrets: readonly string[];
  readonly toleranceSeconds: number;
}

export function settingsOf(config: Context['config']): StripeSettings {
  const { apiKey, apiBaseUrl, apiVersion, timeoutSeconds, webhookSecret, previousWebhookSecret } = config;
  const secrets = [webhookSecret, previousWebhookSecret].filter((one) => typeof one === 'string');
  return {
    apiKey: apiKey as string,
    apiBaseUrl: apiBaseUrl as string,
    apiVersion: apiVersion as string,
    timeoutMs: (timeoutSeconds as number) * 1_000,
    webhookSecrets: secrets,
    toleranceSeconds: config.toleranceSeconds as number,
  };
}

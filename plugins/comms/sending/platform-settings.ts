let granted: Readonly<Record<string, string>> = {};

/** Takes over what the platform lets this plugin know; at its start. */
export function usePlatformSettings(settings: Readonly<Record<string, string>>): void {
  granted = settings;
}

/** In sandbox mode messages are captured. */
export function isSandbox(): boolean {
  return granted.ISP_MODE === 'sandbox';
}

/**
 * The mail server to use; undefined when there is none. In sandbox mode only the environment names one, so that a copy
 * of a production database writes to nobody.
 */
export function mailServerUrl(config: Readonly<Record<string, unknown>>): string | undefined {
  const set = isSandbox() ? undefined : (config.smtpUrl as string | undefined);
  return set ?? (granted.ISP_SMTP_URL || undefined);
}

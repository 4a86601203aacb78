import type { Manifest } from '../../contract/index.ts';
import { schemaValidator } from '../../runtime/index.ts';

/** What a plugin gets before anybody has set anything; settings without a default are missing. */
export function defaultSettings({ configuration }: Manifest): Readonly<Record<string, unknown>> {
  const config: Record<string, unknown> = {};
  if (configuration) schemaValidator(configuration)(config);
  return config;
}

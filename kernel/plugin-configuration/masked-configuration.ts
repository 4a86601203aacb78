import { type ConfigurationSchema, type SettingChange, secretMask } from '@isp/sdk';
import { checkedConfig } from '@isp/sdk/runtime';
import { mapSealed, mapSecrets, type StoredValues, type Values } from './stored-configuration.ts';

/** What may be shown of stored settings: defaults filled in, secrets as the mask. No key is needed. */
export function maskedValues(
  schema: ConfigurationSchema | undefined,
  stored: StoredValues,
): Record<string, unknown> {
  const masked = mapSecrets(
    schema,
    mapSealed(stored, () => secretMask),
    () => secretMask,
  );
  return checkedConfig(schema, masked).config;
}

/** Changes as they may be kept and shown: a secret was set, changed or removed, and no more. */
export function maskedChanges(
  changes: readonly SettingChange[],
  secrets: readonly string[],
): SettingChange[] {
  return changes.map((change) => {
    const isSecret = secrets.some(
      (pointer) => pointer === change.path || pointer.startsWith(`${change.path}/`),
    );
    if (!isSecret) return change;
    return {
      path: change.path,
      ...('from' in change ? { from: secretMask } : {}),
      ...('to' in change ? { to: secretMask } : {}),
    };
  });
}

/** The secrets among plain settings, for what hides them in logs. */
export function secretsOf(schema: ConfigurationSchema | undefined, values: Values): string[] {
  const found: string[] = [];
  mapSecrets(schema, values, (secret) => {
    found.push(secret);
    return secret;
  });
  return found;
}

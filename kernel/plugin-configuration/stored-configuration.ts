import { type ConfigurationSchema, secretMask } from '@isp/sdk';
import { settingPointer, settingsOf } from '@isp/sdk/runtime';
import type { SealedSecret, SecretBox } from './secret-box.ts';

/** Settings as an admin sends them and a plugin gets them. */
export type Values = Readonly<Record<string, unknown>>;
/** Settings as they are stored: secrets are sealed. */
export type StoredValues = Readonly<Record<string, unknown>>;

/** Replaces each text the schema calls secret. */
export function mapSecrets(
  schema: ConfigurationSchema | undefined,
  values: Values,
  change: (secret: string, pointer: string) => unknown,
): Values {
  const secrets = new Set(secretPointers(schema));
  return mapLeaves(values, (value, pointer) =>
    typeof value === 'string' && secrets.has(pointer) ? change(value, pointer) : value,
  );
}

/** Replaces each sealed secret, also one that a newer schema does not call secret any more. */
export function mapSealed(
  stored: StoredValues,
  change: (sealed: SealedSecret, pointer: string) => unknown,
): Values {
  return mapLeaves(stored, (value, pointer) => (isSealed(value) ? change(value, pointer) : value));
}

/** Encrypts what the schema calls secret. */
export function sealValues(
  { box, plugin }: { box: SecretBox; plugin: string },
  schema: ConfigurationSchema | undefined,
  values: Values,
): StoredValues {
  return mapSecrets(schema, values, (secret, pointer) => box.seal(secret, { plugin, pointer }));
}

/** Decrypted settings, and where a secret could not be read: there the mask stands, which no new secret equals. */
export interface OpenedValues {
  readonly values: Values;
  readonly unreadable: readonly string[];
}

export function openValues(
  { box, plugin }: { box: SecretBox; plugin: string },
  stored: StoredValues,
): OpenedValues {
  const unreadable: string[] = [];
  const values = mapSealed(stored, (sealed, pointer) => {
    const secret = box.open(sealed, { plugin, pointer });
    if (secret === undefined) unreadable.push(pointer);
    return secret ?? secretMask;
  });
  return { values, unreadable };
}

/** What stands at each JSON Pointer, objects left out. */
export function leavesOf(values: Values): [pointer: string, value: unknown][] {
  const leaves: [string, unknown][] = [];
  mapLeaves(values, (value, pointer) => {
    leaves.push([pointer, value]);
    return value;
  });
  return leaves;
}

/** Where the schema says a secret is. */
export function secretPointers(schema: ConfigurationSchema | undefined): string[] {
  return settingsOf(schema).flatMap((setting) =>
    setting.schema.secret ? [settingPointer(setting.path)] : [],
  );
}

export function isSealed(value: unknown): value is SealedSecret {
  return typeof value === 'object' && value !== null && typeof (value as SealedSecret).$secret === 'string';
}

/** Copies values; `change` gets what is no object, sealed secrets, and lists, with its JSON Pointer. Undefined leaves it out. */
function mapLeaves(values: Values, change: (value: unknown, pointer: string) => unknown, at = ''): Values {
  const entries = Object.entries(values).map(([name, value]) => {
    const pointer = at + settingPointer([name]);
    const deeper = typeof value === 'object' && value !== null && !Array.isArray(value) && !isSealed(value);
    return [name, deeper ? mapLeaves(value as Values, change, pointer) : change(value, pointer)] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

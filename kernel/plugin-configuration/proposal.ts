import {
  type ConfigurationSchema,
  type FieldProblem,
  platformErrors,
  type SettingChange,
  secretMask,
  validationFailed,
} from '@isp/sdk';
import { checkedConfig, diffValues, swapsAt } from '@isp/sdk/runtime';
import { knownSecrets } from '../log/known-secrets.ts';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import { maskedChanges, secretsOf } from './masked-configuration.ts';
import type { SecretBox } from './secret-box.ts';
import {
  leavesOf,
  mapSealed,
  mapSecrets,
  type OpenedValues,
  openValues,
  type StoredValues,
  sealValues,
  secretPointers,
  type Values,
} from './stored-configuration.ts';

/** What a plugin without settings has. */
export const noSettings: ConfigurationSchema = Object.freeze({ type: 'object', properties: {} });

/** New settings that fit the schema, and what they would change. */
export interface Proposal {
  /** Secrets sealed, defaults not filled in: a later version's other default counts. */
  readonly stored: StoredValues;
  /** As the plugin gets them. */
  readonly effective: Values;
  /** As the plugin has them now. */
  readonly before: Values;
  /** Secrets masked. */
  readonly changes: readonly SettingChange[];
  /** Everything that changes may be changed in the running processes. */
  readonly live: boolean;
}

/**
 * Makes a proposal of what was sent; a secret sent as the mask is the stored one.
 *
 * @throws VALIDATION_FAILED with pointers below `/values`.
 */
export function propose(box: SecretBox, record: PluginRecord, sent: Values): Proposal {
  const { id: plugin, manifest, config: stored } = record;
  if (!manifest) throw platformErrors.CONFLICT({ reason: `${plugin} has no settings: ${record.reason}` });
  const schema = manifest.configuration ?? noSettings;
  const opened = openValues({ box, plugin }, stored);
  const plain = withKeptSecrets(schema, sent, opened);
  const { config: effective, problems } = checkedConfig(schema, plain);
  if (problems.length > 0) throw validationFailed(problems.map(belowValues));
  knownSecrets.add(secretsOf(schema, effective));
  const { config: before } = checkedConfig(schema, opened.values);
  const changes = diffValues(before, effective);
  const secrets = [...secretPointers(schema), ...sealedPointers(stored)];
  return {
    stored: sealValues({ box, plugin }, schema, plain),
    effective,
    before,
    changes: maskedChanges(changes, secrets),
    live: swapsAt(schema, changes).length === 0,
  };
}

function withKeptSecrets(
  schema: ConfigurationSchema,
  sent: Values,
  { values, unreadable }: OpenedValues,
): Values {
  const kept = new Map(leavesOf(values));
  const problems: FieldProblem[] = sealedPointers(sent).map((path) => ({
    path,
    message: 'must not have a field "$secret"; send the text itself',
  }));
  const plain = mapSecrets(schema, sent, (secret, path) => {
    if (secret !== secretMask) return secret;
    if (unreadable.includes(path))
      problems.push({ path, message: 'cannot be kept: it was stored under another key' });
    else if (!kept.has(path)) problems.push({ path, message: 'is the mask, and there is no secret to keep' });
    return kept.get(path);
  });
  if (problems.length > 0) throw validationFailed(problems.map(belowValues));
  return plain;
}

function sealedPointers(stored: StoredValues): string[] {
  const found: string[] = [];
  mapSealed(stored, (sealed, pointer) => {
    found.push(pointer);
    return sealed;
  });
  return found;
}

function belowValues({ path, message }: FieldProblem): FieldProblem {
  return { path: `/values${path}`, message };
}

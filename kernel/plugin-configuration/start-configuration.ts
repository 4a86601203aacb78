import type { Manifest } from '@isp/sdk';
import { checkedConfig } from '@isp/sdk/runtime';
import { knownSecrets } from '../log/known-secrets.ts';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import { StartError } from '../start-error.ts';
import { secretsOf } from './masked-configuration.ts';
import type { SecretBox } from './secret-box.ts';
import { openValues, type Values } from './stored-configuration.ts';

/**
 * The settings a plugin starts with: decrypted, defaults filled in. One whose settings cannot be read or do not fit
 * does not start, and is not tried again before something changes.
 *
 * @throws StartError SECRET_UNREADABLE, SETTINGS_UNSOUND
 */
export function startConfiguration(box: SecretBox, record: PluginRecord): Values {
  const { configuration: schema } = record.manifest as Manifest;
  const about = { plugin: record.id, failure: 'permanent' } as const;
  const { config, problems } = checkedConfig(schema, opened(box, record, about));
  if (problems.length > 0) {
    const summary = problems.map(({ path, message }) => `${path} ${message}`).join('; ');
    throw new StartError('SETTINGS_UNSOUND', `its settings do not fit: ${summary}`, { about });
  }
  knownSecrets.add(secretsOf(schema, config));
  return config;
}

function opened(box: SecretBox, { id, config }: PluginRecord, about: StartError['about']): Values {
  try {
    return openValues({ box, plugin: id }, config);
  } catch (error) {
    const { code, message } = error as StartError;
    throw new StartError(code, message, { cause: error, about });
  }
}

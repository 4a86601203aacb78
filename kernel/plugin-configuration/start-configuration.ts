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
  const { values, unreadable } = openValues({ box, plugin: record.id }, record.config);
  if (unreadable.length > 0)
    throw new StartError('SECRET_UNREADABLE', lostKey(record.id, unreadable), { about });
  const { config, problems } = checkedConfig(schema, values);
  if (problems.length > 0) {
    const summary = problems.map(({ path, message }) => `${path} ${message}`).join('; ');
    const message = `it waits for its settings: ${summary}; set them with PUT /plugins/${record.id}/config`;
    throw new StartError('SETTINGS_UNSOUND', message, { about: { ...about, failure: 'settings' } });
  }
  knownSecrets.add(secretsOf(schema, config));
  return config;
}

function lostKey(plugin: string, pointers: readonly string[]): string {
  return (
    `the secret settings ${pointers.join(', ')} of ${plugin} cannot be read: they were stored under another key, or ` +
    'are damaged; nothing was removed. Put the old key back (ISP_SECRET_KEY, or secret.key in the data directory) ' +
    `and start again, or set them again with PUT /plugins/${plugin}/config`
  );
}

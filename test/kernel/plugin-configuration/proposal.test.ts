import { randomBytes } from 'node:crypto';
import type { ConfigurationSchema, IspError } from '@isp/sdk';
import { describe, expect, test } from '@jest/globals';
import { maskedValues } from '../../../kernel/plugin-configuration/masked-configuration.ts';
import { propose } from '../../../kernel/plugin-configuration/proposal.ts';
import { SecretBox } from '../../../kernel/plugin-configuration/secret-box.ts';
import type { PluginRecord } from '../../../kernel/plugins/plugin-record.ts';

const schema: ConfigurationSchema = {
  type: 'object',
  properties: {
    limit: { type: 'integer', default: 5, applies: 'live' },
    apiKey: { type: 'string', secret: true, minLength: 8, applies: 'live' },
    mail: {
      type: 'object',
      properties: { host: { type: 'string' }, password: { type: 'string', secret: true } },
    },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
  },
};
const box = new SecretBox(randomBytes(32));

function record(
  config: PluginRecord['config'] = {},
  configuration: ConfigurationSchema | undefined = schema,
) {
  return { id: 'sms', manifest: { configuration }, config } as unknown as PluginRecord;
}
const proposed = (sent: object, config?: PluginRecord['config']) => propose(box, record(config), { ...sent });
const problems = (sent: object, config?: PluginRecord['config']) => {
  try {
    proposed(sent, config);
    return [];
  } catch (error) {
    return ((error as IspError).errors ?? []).map(({ path, message }) => `${path} ${message}`);
  }
};

describe('proposed settings', () => {
  test('are stored with sealed secrets, without defaults, and given to the plugin in clear with them', () => {
    const sent = { apiKey: 'key-of-sms', mail: { host: 'mx', password: 'pass-word' } };
    const { stored, effective } = proposed(sent);
    expect(JSON.stringify(stored)).not.toMatch(/key-of-sms|pass-word|limit/);
    expect(effective).toEqual({ ...sent, limit: 5 });
    expect(maskedValues(schema, stored)).toEqual({
      limit: 5,
      apiKey: '********',
      mail: { host: 'mx', password: '********' },
    });
  });

  test('tell their changes with secrets masked, also inside an object that is new', () => {
    expect(proposed({ mail: { host: 'mx', password: 'pass-word' } }).changes).toEqual([
      { path: '/mail/host', to: 'mx' },
      { path: '/mail/password', to: '********' },
    ]);
  });

  test('are live when all that changes is', () => {
    const { stored } = proposed({ mail: { host: 'mx' } });
    expect(proposed({ limit: 7, apiKey: 'key-of-sms', mail: { host: 'mx' } }, stored).live).toBe(true);
    expect(proposed({ limit: 7, labels: { a: 'b' } }).live).toBe(false);
  });

  test('keep a secret that is sent as the mask; another one and none are changes', () => {
    const { stored } = proposed({ apiKey: 'key-of-sms' });
    expect(proposed({ apiKey: '********' }, stored)).toMatchObject({
      changes: [],
      effective: { apiKey: 'key-of-sms' },
    });
    expect(proposed({ apiKey: 'another-key' }, stored).changes).toEqual([
      { path: '/apiKey', from: '********', to: '********' },
    ]);
    expect(proposed({}, stored).changes).toEqual([{ path: '/apiKey', from: '********' }]);
    expect(problems({ apiKey: '********' })).toEqual([
      '/values/apiKey is the mask, and there is no secret to keep',
    ]);
  });

  test('are refused with pointers; a secret is not repeated', () => {
    expect(problems({ limit: 'many', more: 1, apiKey: 'tiny' })).toEqual(
      expect.arrayContaining([
        '/values/limit must be integer',
        '/values/more is not a known field',
        '/values/apiKey must NOT have fewer than 8 characters',
      ]),
    );
    expect(problems({ labels: { $secret: 'v1:a:b' } })[0]).toContain(
      '/values/labels must not have a field "$secret"',
    );
  });

  test('of a plugin without settings are refused, whatever they are', () => {
    expect(() => propose(box, { ...record(), manifest: {} } as PluginRecord, { any: 1 })).toThrow(
      '/values/any',
    );
  });

  test('replace or remove a secret that was stored under another key, and cannot keep it', () => {
    const apiKey = new SecretBox(randomBytes(32)).seal('old-key-', { plugin: 'sms', pointer: '/apiKey' });
    expect(problems({ apiKey: '********' }, { apiKey })[0]).toContain('it was stored under another key');
    expect(proposed({ apiKey: 'new-key-' }, { apiKey }).changes).toHaveLength(1);
    expect(proposed({}, { apiKey }).changes).toEqual([{ path: '/apiKey', from: '********' }]);
  });

  test('mask what was stored as a secret, also when a newer version says it is none', () => {
    const { stored } = proposed({ apiKey: 'key-of-sms' });
    const newer: ConfigurationSchema = { type: 'object', properties: { apiKey: { type: 'string' } } };
    expect(maskedValues(newer, stored)).toEqual({ apiKey: '********' });
    expect(propose(box, record(stored, newer), {}).changes).toEqual([{ path: '/apiKey', from: '********' }]);
  });
});

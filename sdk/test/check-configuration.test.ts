import { describe, expect, test } from '@jest/globals';
import type { ConfigurationSchema } from '../contract/index.ts';
import { checkManifest, effectiveConfig } from '../runtime/index.ts';

const base = {
  id: 'notes',
  name: 'Notes',
  version: '1.0.0',
  publisher: 'tests',
  description: 'A plugin of the tests.',
  engine: '^0.1.0',
  runtime: 'node' as const,
};

const withSettings = (properties: ConfigurationSchema['properties'], more: object = {}) => ({
  ...base,
  configuration: { type: 'object' as const, ...(properties ? { properties } : {}), ...more },
});
const problems = (properties: ConfigurationSchema['properties'], more: object = {}) =>
  checkManifest(withSettings(properties, more)).map(({ path, message }) => `${path} ${message}`);

describe('the configuration schema of a manifest', () => {
  test('is sound with secrets, live settings, nested objects and defaults that fit', () => {
    const sound = problems(
      {
        apiKey: { type: 'string', title: 'Key', secret: true, applies: 'live' },
        mail: {
          type: 'object',
          default: {},
          properties: { port: { type: 'integer', default: 25 }, password: { type: 'string', secret: true } },
        },
        secret: { type: 'boolean', default: false },
        level: { $ref: '#/$defs/level', default: 'low' },
      },
      { $defs: { level: { enum: ['low', 'high'] } } },
    );
    expect(sound).toEqual([]);
  });

  test('must be of type object', () => {
    expect(checkManifest({ ...base, configuration: { type: 'string' } })).toMatchObject([
      { path: '/configuration/type', message: 'must be object' },
    ]);
  });

  test('must compile, and says where it does not', () => {
    expect(problems({ count: { type: 'integre' } })[0]).toContain('/configuration/properties/count/type ');
    expect(problems({ word: { type: 'string', pattern: '(' } })[0]).toMatch(/^\/configuration /);
    expect(problems({ a: { $ref: '#/$defs/none' } })[0]).toMatch(/^\/configuration is no schema/);
    expect(problems({}, { $id: 'mine' })[0]).toContain('/configuration/$id ');
  });

  test('has defaults that fit their own schema', () => {
    expect(problems({ count: { type: 'integer', minimum: 1, default: 0 } })).toEqual([
      '/configuration/properties/count/default does not fit its own schema: must be >= 1',
    ]);
    const list = { type: 'array', items: { type: 'string' }, default: ['a', 1] };
    expect(problems({ outer: { type: 'object', properties: { list } } })).toEqual([
      '/configuration/properties/outer/properties/list/default/1 does not fit its own schema: must be string',
    ]);
  });

  test('has secrets on texts only, without default, and not inside lists or alternatives', () => {
    expect(problems({ pin: { type: 'integer', secret: true } })[0]).toContain('/properties/pin/secret ');
    expect(problems({ key: { type: 'string', secret: true, default: 'x' } })[0]).toContain(
      '/properties/key/default is not possible for a secret',
    );
    expect(problems({ keys: { type: 'array', items: { type: 'string', secret: true } } })[0]).toContain(
      '/properties/keys/items/secret is only possible on a setting',
    );
    expect(problems({}, { secret: true })[0]).toContain('/configuration/secret ');
  });

  test('says how a setting applies with one of two words', () => {
    expect(problems({ a: { type: 'string', applies: 'now' as never } })[0]).toBe(
      '/configuration/properties/a/applies must be live or swap',
    );
  });
});

describe('effective settings', () => {
  test('have the defaults, also those inside an object with the default {}', () => {
    const manifest = withSettings({
      mail: { type: 'object', default: {}, properties: { port: { type: 'integer', default: 25 } } },
    });
    expect(effectiveConfig(manifest, {})).toEqual({ mail: { port: 25 } });
  });

  test('have no setting the schema does not name', () => {
    expect(() => effectiveConfig(withSettings(undefined), { more: 1 })).toThrow('/more is not a known field');
  });
});

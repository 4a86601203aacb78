import { describe, expect, test } from '@jest/globals';
import type { PluginRuntime } from '../author/index.ts';
import { definePlugin } from '../author/index.ts';
import { keyDeriver } from '../runtime/index.ts';
import { createTestHost } from '../testing/index.ts';

const derive = keyDeriver(Buffer.alloc(32, 7));

describe('keys a plugin derives', () => {
  test('are 32 bytes and always the same for one purpose', () => {
    expect(derive('totp')).toHaveLength(32);
    expect(derive('totp').equals(derive('totp'))).toBe(true);
  });

  test('have nothing in common for two purposes, or for two secrets', () => {
    expect(derive('totp').equals(derive('api-keys'))).toBe(false);
    expect(derive('totp').equals(keyDeriver(Buffer.alloc(32, 8))('totp'))).toBe(false);
  });

  test.each([
    [{ 'keys.derive': true }, undefined],
    [{}, 'FORBIDDEN'],
  ])('with the permissions %j: %s', async (permissions, refused) => {
    const tried = Promise.withResolvers<string | undefined>();
    const plugin = definePlugin({
      actions: [],
      async start(runtime) {
        tried.resolve(codeOf(() => runtime.deriveKey('totp')));
        return undefined;
      },
    });
    const manifest = {
      id: 'vault',
      name: 'Vault',
      version: '1.0.0',
      publisher: 'me',
      description: 'Keeps.',
      engine: '^0.1.0',
      runtime: 'node',
      permissions,
    } as const;
    await using _host = await createTestHost({ plugin, manifest, start: {} });
    expect(await tried.promise).toBe(refused);
  });
});

function codeOf(work: () => ReturnType<PluginRuntime['deriveKey']>): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

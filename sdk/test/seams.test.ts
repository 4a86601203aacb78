import { defineAction, definePlugin, type Manifest, type Principal } from '@isp/sdk';
import { checkManifest, describePlugin, pluginPrincipal } from '@isp/sdk/runtime';
import { createTestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';
import { Type } from 'typebox';

declare module '@isp/sdk' {
  interface Actions {
    'olt.apply': { params: Record<string, never>; result: { by: string } };
    'olt.reset': { params: Record<string, never>; result: { by: string } };
  }
}

const manifest: Manifest = {
  id: 'olt',
  name: 'OLT',
  version: '1.0.0',
  publisher: 'tests',
  description: 'Fills a seam.',
  engine: '^0.1.0',
  runtime: 'node',
  requires: { provisioning: '^0.1.0' },
  contributes: {
    permissions: [{ id: 'olt.port.apply', title: 'Set ports (provisioning only)' }],
    providers: [{ seam: 'provisioning.driver', name: 'olt', title: 'Fibre terminals', action: 'olt.apply' }],
  },
};

function action(name: 'olt.apply' | 'olt.reset') {
  return defineAction(name, {
    summary: 'Says who called.',
    permission: 'olt.port.apply',
    params: Type.Object({}),
    handler: async ({ principal }) => ({ by: principal.id }),
  });
}

const plugin = definePlugin({ actions: [action('olt.apply'), action('olt.reset')] });

/** A plugin as it acts for itself. */
function owner(id: string, ...seams: string[]): { principal: Principal } {
  const permissions = { 'seams.own': seams };
  return { principal: pluginPrincipal({ manifest: { ...manifest, id, permissions } }) };
}

const problems = (changes: Partial<Manifest>) =>
  checkManifest({ ...manifest, ...changes }).map(({ path }) => path);

describe('a seam', () => {
  test('lets its owner call what is offered for it, and nothing else of that plugin', async () => {
    await using host = await createTestHost({ plugin, manifest });
    const provisioning = owner('provisioning', 'provisioning.driver');
    expect(await host.call('olt.apply', {}, { as: provisioning })).toEqual({ by: 'plugin:provisioning' });
    await expect(host.call('olt.reset', {}, { as: provisioning })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('opens nothing for a plugin that owns another one, or none', async () => {
    await using host = await createTestHost({ plugin, manifest });
    for (const stranger of [owner('billing', 'billing.driver'), owner('nosy')]) {
      await expect(host.call('olt.apply', {}, { as: stranger })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('belongs to the plugin it begins with: no other can own it', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ permissions: { 'seams.own': ['olt.printer'] } })).toEqual([]);
    expect(problems({ permissions: { 'seams.own': ['provisioning.driver'] } })).toEqual([
      '/permissions/seams.own/0',
    ]);
    const inSandbox = { runtime: 'sandbox', permissions: { 'seams.own': ['olt.printer'] } } as const;
    expect(problems(inSandbox)).toEqual(['/permissions/seams.own']);
    expect(problems({ runtime: 'sandbox' })).toEqual([]);
  });

  test('is filled by a plugin that requires its owner, with an action of its own, once per name', () => {
    const offer = { seam: 'provisioning.driver', name: 'olt', title: 'Fibre terminals', action: 'olt.apply' };
    const offering = (...providers: (typeof offer)[]) => ({
      contributes: { ...manifest.contributes, providers },
    });
    expect(problems({ requires: {} })).toEqual(['/contributes/providers/0/seam']);
    expect(problems(offering({ ...offer, action: 'radius.subscribers.apply' }))).toEqual([
      '/contributes/providers/0/action',
    ]);
    expect(problems(offering(offer, offer))).toEqual(['/contributes/providers/1/name']);
  });

  test('is not filled by an action the plugin does not have', () => {
    expect(() => describePlugin(definePlugin({ actions: [action('olt.reset')] }), manifest)).toThrow(
      /for the seam provisioning.driver it names olt.apply, which it does not offer/,
    );
    expect(describePlugin(plugin, manifest).providers).toEqual(manifest.contributes?.providers);
  });
});

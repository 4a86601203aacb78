import { marketplaceErrors } from '@isp/sdk';
import { closeSchema, schemaValidator } from '@isp/sdk/runtime';
import { describe, expect, test } from '@jest/globals';
import marketplace from '../plugin.ts';
import { installedPlugin, marketplaceHost, reading } from './marketplace-fixture.ts';
import { offeredPlugin, offeredVersion } from './offered.ts';

const old = { publishedAt: '2026-01-01T00:00:00Z' };
const sms = offeredPlugin(
  [
    offeredVersion('sms-gateway', '1.1.0', {
      ...old,
      name: 'SMS gateway',
      description: 'Sends notifications as text messages.',
      changelog: 'Sends faster.',
      icon: 'icon.png',
      permissions: { 'storage.kv': true, 'http.fetch': ['api.example.com'] },
      permissionReasons: { 'http.fetch:api.example.com': 'Hands messages over to the provider.' },
    }),
    offeredVersion('sms-gateway', '1.0.0', {
      ...old,
      name: 'SMS gateway',
      permissions: { 'storage.kv': true },
    }),
  ],
  { keywords: ['messaging'] },
);
const chat = offeredPlugin(
  [offeredVersion('chat-notifier', '1.0.0', { ...old, name: 'Chat', description: 'Notifies teams.' })],
  { deprecated: { reason: 'the provider closed', replacement: 'sms-gateway' } },
);
const consent = ['storage.kv', 'http.fetch:api.example.com'];

async function withBundled(...plugins: Parameters<typeof reading>[0]) {
  const carried = await marketplaceHost();
  carried.around.readings.set('bundled:', reading(plugins));
  await carried.host.call('marketplace.refresh', {});
  return carried;
}

test('what is answered fits what is described, without a field more', async () => {
  const { host } = await withBundled(sms, chat);
  await using _ = host;
  const answers = {
    'marketplace.plugins.install': await host.call('marketplace.plugins.install', {
      id: 'sms-gateway',
      version: '1.0.0',
      consent,
    }),
    'marketplace.plugins.list': await host.call('marketplace.plugins.list', { q: 'sms' }),
    'marketplace.plugins.get': await host.call('marketplace.plugins.get', { id: 'sms-gateway' }),
    'marketplace.updates.list': await host.call('marketplace.updates.list', {}),
    'marketplace.notes.list': await host.call('marketplace.notes.list', {
      plugins: [
        { id: 'sms-gateway', version: '1.0.0' },
        { id: 'chat-notifier', version: '1.0.0' },
        { id: 'unheard-of', version: '1.0.0' },
      ],
    }),
    'marketplace.sources.list': await host.call('marketplace.sources.list', {}),
    'marketplace.refresh': await host.call('marketplace.refresh', {}),
  };
  for (const [name, answer] of Object.entries(answers)) {
    const described = marketplace.actions?.find((action) => action.name === name)?.result;
    expect([name, ...schemaValidator(closeSchema(described))(answer)]).toEqual([name]);
  }
  expect(answers['marketplace.updates.list'].data).toHaveLength(1);
  expect(answers['marketplace.notes.list'].data).toEqual([
    { plugin: 'sms-gateway', updateAvailable: '1.1.0' },
    { plugin: 'chat-notifier', deprecated: chat.deprecated },
  ]);
});

describe('search', () => {
  test('looks into id, name, description, publisher and keywords, the best fit first', async () => {
    const radio = offeredPlugin([offeredVersion('radio-77', '1.0.0', { ...old, publisher: 'Others' })]);
    const { host } = await withBundled(sms, chat, radio);
    await using _ = host;
    const find = async (q: string) =>
      (await host.call('marketplace.plugins.list', { q })).data.map(({ id }) => id);
    expect(await find('sms-gate')).toEqual(['sms-gateway']);
    expect(await find('messag')).toEqual(['sms-gateway']);
    expect(await find('radio-77')).toEqual(['radio-77']);
    expect(await find('notification')).toEqual(['sms-gateway', 'chat-notifier']);
    expect(await find('Example Netw')).toEqual(['sms-gateway', 'chat-notifier']);
    expect(await find('sms chat')).toEqual([]);
    expect(await find(`'); DROP --`)).toEqual([]);
  });

  test('filters, sorts and pages like every list', async () => {
    const { host } = await withBundled(sms, chat);
    await using _ = host;
    const list = (query: object) => host.call('marketplace.plugins.list', query);
    expect(await list({ filter: { deprecated: true } })).toMatchObject({ data: [{ id: 'chat-notifier' }] });
    const first = await list({ sort: '-name', limit: 1 });
    expect(first).toMatchObject({ data: [{ id: 'sms-gateway' }], page: { total: 2 } });
    const cursor = first.page.nextCursor as string;
    const second = await list({ sort: '-name', limit: 1, cursor });
    expect(second).toMatchObject({ data: [{ id: 'chat-notifier' }], page: { nextCursor: null } });
    await expect(list({ sort: 'name', cursor })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    await expect(list({ filter: { colour: 'red' } })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  });
});

test('the details tell permissions in words, versions, signatures, pictures and what is deprecated', async () => {
  const { host } = await withBundled(sms, chat);
  await using _ = host;
  expect(await host.call('marketplace.plugins.get', { id: 'sms-gateway' })).toMatchObject({
    version: '1.1.0',
    permissions: [
      { id: 'http.fetch:api.example.com', reason: 'Hands messages over to the provider.' },
      { id: 'storage.kv', title: 'Keeps values of its own in the database' },
    ],
    versions: [
      {
        version: '1.1.0',
        compatible: true,
        changelog: 'Sends faster.',
        signature: { state: 'trusted', signedBy: 'Example Networks' },
      },
      { version: '1.0.0' },
    ],
    icon: { file: 'icon.png', url: 'data:image/png;base64,AAAA' },
  });
  expect(await host.call('marketplace.plugins.get', { id: 'chat-notifier' })).toMatchObject({
    deprecated: { reason: 'the provider closed', replacement: 'sms-gateway' },
  });
  await expect(host.call('marketplace.plugins.get', { id: 'nothing' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

describe('installing', () => {
  test('without consent is refused with each permission, in words and with its reason', async () => {
    const { host, around } = await withBundled(sms);
    await using _ = host;
    const refused = host.call('marketplace.plugins.install', { id: 'sms-gateway', consent: ['storage.kv'] });
    await expect(refused).rejects.toMatchObject({
      code: 'CONSENT_REQUIRED',
      status: 403,
      errors: [
        {
          path: '/consent/http.fetch:api.example.com',
          title: 'Exchanges data with api.example.com over the internet',
          id: 'http.fetch:api.example.com',
          reason: 'Hands messages over to the provider.',
          plugin: 'sms-gateway',
        },
      ],
    });
    expect(around.installs).toEqual([]);
  });

  test('with consent hands exactly the offered package to the kernel', async () => {
    const { host, around } = await withBundled(sms);
    await using _ = host;
    const row = await host.call('marketplace.plugins.install', { id: 'sms-gateway', consent });
    expect(row).toMatchObject({ id: 'sms-gateway', version: '1.1.0', state: 'running' });
    expect(around.installs).toMatchObject([
      {
        file: '/downloads/sms-gateway-1.1.0.tgz',
        consent,
        source: 'Bundled',
        expect: { id: 'sms-gateway', version: '1.1.0', integrity: 'sha512-sms-gateway-1.1.0' },
      },
    ]);
    const again = host.call('marketplace.plugins.install', { id: 'sms-gateway', consent });
    await expect(again).rejects.toMatchObject({ code: 'MARKETPLACE_ALREADY_INSTALLED' });
  });

  test('names what it needs, and installs that first when it is told to, after consent to all of it', async () => {
    const shop = offeredPlugin([
      offeredVersion('shop', '1.0.0', { ...old, requires: { 'sms-gateway': '^1.0.0' } }),
    ]);
    const { host, around } = await withBundled(shop, sms);
    await using _ = host;
    const install = (wish: object) => host.call('marketplace.plugins.install', { id: 'shop', ...wish });
    await expect(install({ consent })).rejects.toMatchObject({ code: 'PACKAGE_UNMET' });
    await expect(install({ withRequirements: true })).rejects.toMatchObject({
      errors: [{ plugin: 'sms-gateway' }, { plugin: 'sms-gateway' }],
    });
    await install({ withRequirements: true, consent });
    expect(around.installs.map(({ expect: wanted }) => wanted?.id)).toEqual(['sms-gateway', 'shop']);
  });

  test('from what has expired is refused', async () => {
    const { host, around } = await marketplaceHost();
    await using _ = host;
    around.readings.set('bundled:', reading([sms], { expiresAt: '2026-02-01T00:00:00Z' }));
    const install = host.call('marketplace.plugins.install', { id: 'sms-gateway', consent });
    await expect(install).rejects.toMatchObject({ code: 'MARKETPLACE_SOURCE_EXPIRED' });
  });
});

describe('updates', () => {
  const installed = installedPlugin(sms.versions[1]?.manifest as never);

  async function withInstalled(publishedAt: string) {
    const fresh = { ...sms, versions: sms.versions.map((one) => ({ ...one, publishedAt })) };
    const { host, around } = await marketplaceHost();
    around.installed.set('sms-gateway', installed);
    around.readings.set('https://mirror.example.com', reading([fresh]));
    await host.call('marketplace.sources.create', { name: 'Mirror', url: 'https://mirror.example.com' });
    await host.call('marketplace.refresh', {});
    return { host, around };
  }

  test('of a source wait for their cool-down, unless the version is named', async () => {
    const { host, around } = await withInstalled(Temporal.Now.instant().subtract({ hours: 1 }).toString());
    await using _ = host;
    expect(await host.call('marketplace.updates.list', {})).toMatchObject({
      data: [{ plugin: 'sms-gateway', version: '1.1.0', state: 'cooling-down' }],
    });
    expect(host.published).toEqual([]);
    const update = (wish: object) => host.call('marketplace.plugins.update', { id: 'sms-gateway', ...wish });
    await expect(update({})).rejects.toMatchObject({ code: 'MARKETPLACE_NO_UPDATE' });
    await update({ version: '1.1.0', consent });
    expect(around.installs).toMatchObject([{ expect: { version: '1.1.0' } }]);
  });

  test('whose cool-down is over are told once, with what they ask for in addition', async () => {
    const { host } = await withInstalled('2026-01-01T00:00:00Z');
    await using _ = host;
    await host.call('marketplace.refresh', {});
    expect(host.published).toMatchObject([
      {
        name: 'marketplace.update-available',
        data: { plugin: 'sms-gateway', version: '1.1.0', asks: ['http.fetch:api.example.com'] },
      },
    ]);
    const { data } = await host.call('marketplace.plugins.list', { filter: { updateAvailable: true } });
    expect(data).toMatchObject([{ id: 'sms-gateway', installedVersion: '1.0.0', updateAvailable: '1.1.0' }]);
  });

  test('install themselves with the policy automatic, and wait when they ask for more', async () => {
    const { host, around } = await withInstalled('2026-01-01T00:00:00Z');
    await using _ = host;
    const policy = { id: 'sms-gateway', updates: 'automatic' as const };
    expect(await host.call('marketplace.plugins.change-policy', policy)).toEqual({
      plugin: 'sms-gateway',
      updates: 'automatic',
    });
    await host.call('marketplace.refresh', {});
    expect(around.installs).toEqual([]);
    const holds = { ...installed.manifest, permissions: sms.versions[0]?.manifest.permissions };
    around.installed.set('sms-gateway', installedPlugin(holds as never));
    await host.call('marketplace.refresh', {});
    expect(around.installs).toMatchObject([{ expect: { version: '1.1.0' }, actor: 'marketplace' }]);
    expect(host.published.at(-1)).toMatchObject({
      name: 'marketplace.plugin-updated',
      data: { from: '1.0.0', to: '1.1.0' },
    });
  });
});

describe('sources', () => {
  test('what is revoked is passed on, stopped, and hidden', async () => {
    const { host, around } = await withBundled(sms, chat);
    await using _ = host;
    await host.call('marketplace.plugins.install', { id: 'chat-notifier' });
    const revocations = [
      { plugin: 'chat-notifier', versions: '*', reason: 'sends your data away' },
      { plugin: 'sms-gateway', versions: '1.1.0', reason: 'sends twice' },
    ];
    around.readings.set('bundled:', reading([sms, chat], { sequence: 2, revocations }));
    await host.call('marketplace.refresh', {});
    expect([...around.revocations.values()]).toContainEqual(revocations);
    expect(host.published.at(-1)).toMatchObject({
      name: 'marketplace.plugin-revoked',
      data: { plugin: 'chat-notifier', version: '1.0.0', reason: 'sends your data away' },
    });
    const { data } = await host.call('marketplace.plugins.list', {});
    expect(data).toMatchObject([{ id: 'sms-gateway', version: '1.0.0' }]);
    expect(await host.call('marketplace.plugins.get', { id: 'sms-gateway' })).toMatchObject({
      versions: [{ version: '1.1.0', compatible: false, revoked: 'sends twice' }, { version: '1.0.0' }],
    });
    const install = { id: 'sms-gateway', version: '1.1.0', consent };
    await expect(host.call('marketplace.plugins.install', install)).rejects.toMatchObject({
      code: 'PACKAGE_REVOKED',
    });
  });

  test('one that is away keeps what was read of it, with the problem', async () => {
    const { host, around } = await withBundled(sms);
    await using _ = host;
    const reason = 'nobody listens there';
    around.readings.set('bundled:', marketplaceErrors.MARKETPLACE_SOURCE_AWAY({ source: 'Bundled', reason }));
    const { data } = await host.call('marketplace.refresh', {});
    expect(data).toMatchObject([{ name: 'Bundled', plugins: 1 }]);
    expect(data[0]?.problem).toContain(reason);
    expect((await host.call('marketplace.plugins.list', {})).data).toHaveLength(1);
    around.readings.set('bundled:', reading([sms]));
    expect((await host.call('marketplace.refresh', {})).data[0]).not.toHaveProperty('problem');
  });

  test('the bundled one can be disabled and nothing else; a name is there once', async () => {
    const { host } = await withBundled(sms);
    await using _ = host;
    const [bundled] = (await host.call('marketplace.sources.list', {})).data;
    const { id } = bundled as { id: string };
    const change = (changes: object) => host.call('marketplace.sources.change', { id, ...changes });
    await expect(change({ url: '/elsewhere' })).rejects.toMatchObject({
      code: 'MARKETPLACE_SOURCE_BUILT_IN',
    });
    await expect(host.call('marketplace.sources.remove', { id })).rejects.toMatchObject({
      code: 'MARKETPLACE_SOURCE_BUILT_IN',
    });
    const taken = host.call('marketplace.sources.create', { name: 'BUNDLED', url: '/mirror' });
    await expect(taken).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await change({ enabled: false })).toMatchObject({ enabled: false });
    expect((await host.call('marketplace.plugins.list', {})).data).toEqual([]);
  });

  test('a later one cannot offer a plugin under a name that is taken', async () => {
    const { host, around } = await withBundled(sms);
    await using _ = host;
    const newer = offeredPlugin([offeredVersion('sms-gateway', '9.0.0', { ...old, publisher: 'Somebody' })]);
    around.readings.set('/mirror', reading([newer]));
    const { id } = await host.call('marketplace.sources.create', { name: 'Mirror', url: '/mirror' });
    expect(await host.call('marketplace.plugins.get', { id: 'sms-gateway' })).toMatchObject({
      version: '1.1.0',
    });
    const replay = marketplaceErrors.MARKETPLACE_INDEX_REFUSED({ source: 'Mirror', reason: 'it is older' });
    around.readings.set('/other', replay);
    const moved = host.call('marketplace.sources.change', { id, url: '/other' });
    await expect(moved).rejects.toMatchObject({ code: 'MARKETPLACE_INDEX_REFUSED' });
    await host.call('marketplace.sources.remove', { id });
    expect((await host.call('marketplace.sources.list', {})).data).toHaveLength(1);
  });
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PortalPlugin } from '@isp/sdk';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const entry = `import { definePortalExtension, later } from '@isp/sdk/ui';
export default definePortalExtension({ components: { Notes: later(() => import('./notes.tsx')) } });`;
const page = `import { Page } from '@isp/ui';
import './notes.css';
export default function Notes() { return <Page>Notes</Page>; }`;

const someId = '01900000-0000-7000-8000-00000000000a';
let directory: string;
let host: TestHost;
let plugins: PortalPlugin[];

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(directory, path)), { recursive: true });
  await writeFile(join(directory, path), text);
}

function notes(change: Partial<PortalPlugin> = {}): PortalPlugin {
  return {
    id: 'notes',
    name: 'Notes',
    version: '1.0.0',
    generation: 1,
    state: 'running',
    runtime: 'node',
    directory,
    rest: ['GET /notes', 'POST /notes'],
    queueable: ['POST /notes'],
    topics: ['notes'],
    portal: {
      routes: [
        route('notes.list', { path: '', nav: { section: 'support' } }),
        route('notes.one', { path: '$noteId', portals: ['admin', 'reseller'] }),
        route('notes.secret', { path: 'secret', permission: 'notes.note.write' }),
      ],
      commands: [{ id: 'notes.go', title: { en: 'Notes' }, permission: 'notes.note.read', to: '/notes' }],
    },
    ...change,
  };
}

function route(id: string, more: object) {
  const title = { en: 'Notes', de: 'Notizen' };
  return { id, title, permission: 'notes.note.read', component: 'Notes', path: '', ...more };
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pages-'));
  await write('ui/index.tsx', entry);
  await write('ui/notes.tsx', page);
  await write('ui/notes.css', '.notes { color: red; }');
  host = await createTestHost({
    directory: new URL('..', import.meta.url),
    answers: { 'kernel.portal': () => plugins },
  });
});

afterAll(async () => {
  await host[Symbol.asyncDispose]();
  await rm(directory, { recursive: true, force: true });
});

const list = (as: Parameters<TestHost['call']>[2] = { as: host.staff('notes.note.read') }) =>
  host.call('portal.contributions.list', {}, as);

describe('what plugins add to the portals', () => {
  test('is what the caller may see, in the portal of his kind', async () => {
    plugins = [notes()];
    const { portal, plugins: seen } = await list();
    expect(portal).toBe('admin');
    expect(seen).toMatchObject([
      {
        plugin: 'notes',
        sandboxed: false,
        routes: [
          { id: 'notes.list', path: '/notes', nav: { section: 'support', order: 100 } },
          { id: 'notes.one', path: '/notes/$noteId' },
        ],
        commands: [{ to: '/notes' }],
      },
    ]);
    expect(seen[0]).not.toHaveProperty('calls');
    expect(seen[0]?.closed).toEqual(['/notes/secret']);
    const writer = host.staff('notes.note.read', 'notes.note.write');
    expect((await list({ as: writer })).plugins[0]?.closed).toEqual([]);
    const reseller = host.reseller({ resellerIds: [someId], permissions: ['notes.note.read'] });
    expect((await list({ as: reseller })).plugins[0]?.routes.map(({ id }) => id)).toEqual(['notes.one']);
    expect((await list({ as: host.staff() })).plugins).toEqual([]);
    expect(
      (await list({ as: host.customer({ customerId: someId, permissions: ['notes.note.read'] }) })).plugins,
    ).toEqual([]);
  });

  test('nobody who is not signed in is told anything', async () => {
    plugins = [notes()];
    await expect(list({ as: host.nobody })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('its code is bundled without what the portal has, under addresses that follow its content', async () => {
    plugins = [notes()];
    const [first] = (await list()).plugins;
    expect(first?.script?.url).toMatch(/^\/assets\/plugins\/notes\/index-\w+\.js$/);
    expect(first?.script?.integrity).toMatch(/^sha384-/);
    const file = first?.script?.url.split('/').at(-1) ?? '';
    const { text } = await host.call('portal.files.get', { plugin: 'notes', file }, { as: gateway() });
    expect(text).toContain('@isp/sdk/ui');
    expect(text).not.toContain('react.transitional.element');

    await write('ui/notes.tsx', page.replace('>Notes<', '>All notes<'));
    expect((await list()).plugins[0]?.script).toEqual(first?.script);
    plugins = [notes({ generation: 2 })];
    const [second] = (await list()).plugins;
    expect(second?.script?.url).not.toBe(first?.script?.url);
    // pages that are open still load the parts of the version before
    await expect(
      host.call('portal.files.get', { plugin: 'notes', file }, { as: gateway() }),
    ).resolves.toMatchObject({ text });
  });

  test('a mistake in its pages is told with file and line, and takes nothing else away', async () => {
    await write('ui/notes.tsx', "import moment from 'moment';\nexport default () => moment();");
    plugins = [notes({ generation: 3 }), notes({ id: 'other', generation: 3, directory: '/nowhere' })];
    const [broken, missing] = (await list()).plugins;
    expect(broken?.problem).toMatch(/^ui\/notes\.tsx:1:\d+ imports moment, which the portal does not give/);
    expect(broken?.script).toBeUndefined();
    expect(missing?.problem).toBeDefined();
    expect(broken?.routes).toHaveLength(2);
  });

  test('what is not below ui/ is not bundled, by whatever path', async () => {
    await write('secret.ts', 'export const secret = "do not tell";');
    await write('ui/notes.tsx', "import { secret } from './../secret.ts';\nexport default () => secret;");
    plugins = [notes({ generation: 4 })];
    const [plugin] = (await list()).plugins;
    expect(plugin?.problem).toContain('which is not below ui/');
  });

  test('a sandboxed plugin is told apart, with all its frame may reach', async () => {
    await write('ui/notes.tsx', page);
    plugins = [notes({ runtime: 'sandbox', generation: 5 })];
    expect((await list()).plugins).toMatchObject([
      {
        ...{ sandboxed: true, calls: ['GET /notes', 'POST /notes'], topics: ['notes'] },
        queueable: ['POST /notes'],
      },
    ]);
  });

  test('a file nobody made is not there', async () => {
    plugins = [];
    await expect(
      host.call('portal.files.get', { plugin: 'notes', file: 'index-NONE.js' }, { as: gateway() }),
    ).rejects.toMatchObject({ code: 'PORTAL_FILE_UNKNOWN' });
  });
});

function gateway() {
  return host.staff('portal.file.read');
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PortalPlugin } from '@isp/sdk';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const sources = {
  'index.tsx': `import { definePortalExtension, later } from '@isp/sdk/ui';
export default definePortalExtension({ components: {
  NoteList: later(() => import('./note-list.tsx')),
  NoteDetail: later(async () => ({ default: (await import('./others.tsx')).NoteDetail })),
} });`,
  'note-list.tsx': `import { DataTable } from '@isp/ui/table';
import { word } from './words.ts';
export default () => <DataTable label={word} />;`,
  'others.tsx': `import { Page } from '@isp/ui';
import { word } from './words.ts';
export const NoteDetail = () => <Page>{word}</Page>;`,
  'words.ts': `export const word = 'Notes';`,
};
const permission = 'notes.note.read';

let directory: string;
let host: TestHost;
let runtime: PortalPlugin['runtime'] = 'node';

const route = (path: string, component: string) => ({
  ...{ id: `notes.${component.toLowerCase()}`, title: { en: component }, permission, path, component },
});

const notes = (): PortalPlugin => ({
  ...{ id: 'notes', name: 'Notes', version: '1.0.0', generation: 1, state: 'running', runtime, directory },
  ...{ rest: [], queueable: [], topics: [] },
  portal: {
    routes: [
      {
        ...route('', 'NoteList'),
        reads: ['/notes?limit=200', { address: '/notes/count', permission: 'notes.count' }],
      },
      { ...route('$noteId', 'NoteDetail'), reads: ['/notes/$noteId'] },
      route('new', 'NewNote'),
    ],
  },
});

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ahead-'));
  await mkdir(join(directory, 'ui'));
  for (const [name, text] of Object.entries(sources)) await writeFile(join(directory, 'ui', name), text);
  host = await createTestHost({
    directory: new URL('..', import.meta.url),
    answers: { 'kernel.portal': () => [notes()] },
  });
});

afterAll(async () => {
  await host[Symbol.asyncDispose]();
  await rm(directory, { recursive: true, force: true });
});

const ahead = (address: string, ...permissions: string[]) =>
  host.call('portal.pages.ahead', { address }, { as: host.staff(permission, ...permissions) });
const nothing = { code: [], shared: [], reads: [] };

describe('what the page at an address loads and reads first', () => {
  test('is its plugin’s entry, the file called as its component, what both import, and its reads', async () => {
    const { code, shared, reads } = await ahead('/notes');
    expect(code.map(({ url }) => url.replace(/-\w+\.js/, '.js'))).toEqual([
      '/assets/plugins/notes/index.js',
      '/assets/plugins/notes/part.js',
      '/assets/plugins/notes/part.js',
    ]);
    expect(code[0]?.integrity).toMatch(/^sha384-/);
    expect(shared).toEqual(['@isp/sdk/ui', '@isp/ui/table', 'react/jsx-runtime']);
    expect(reads).toEqual(['/notes?limit=200']);
  });

  test('leaves out what the caller may not read, and all of a page he may not see', async () => {
    expect((await ahead('/notes', 'notes.count')).reads).toEqual(['/notes?limit=200', '/notes/count']);
    expect(await host.call('portal.pages.ahead', { address: '/notes' }, { as: host.staff() })).toEqual(
      nothing,
    );
    const customer = host.customer({
      customerId: '01900000-0000-7000-8000-00000000000a',
      permissions: [permission],
    });
    expect(await host.call('portal.pages.ahead', { address: '/notes' }, { as: customer })).toEqual(nothing);
  });

  test('has what stands in the address, as it stands there; a path that is written out comes first', async () => {
    const { code, reads } = await ahead('/notes/a%2Fb');
    expect(reads).toEqual(['/notes/a%2Fb']);
    // A component in a file of another name is found by the entry alone.
    expect(code).toHaveLength(1);
    expect((await ahead('/notes/new')).reads).toEqual([]);
  });

  test('is nothing for an address no page has, and for a sandboxed page, whose code is for its frame', async () => {
    expect(await ahead('/notes/1/2')).toEqual(nothing);
    expect(await ahead('/')).toEqual(nothing);
    runtime = 'sandbox';
    expect(await ahead('/notes')).toEqual(nothing);
    runtime = 'node';
  });
});

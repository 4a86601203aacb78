/** @jest-environment jsdom */
import type { PortalHost } from '@isp/sdk/ui';
import { beforeEach, expect, test } from '@jest/globals';
import { begunExtension, extensionOf, keepExtensions, prepareExtensions } from '../plugins/extensions.ts';
import type { PluginPart } from '../plugins/plugin-part.ts';

const told: string[] = [];
const host = { told } as unknown as PortalHost;
const { signal } = new AbortController();

/** A plugin whose code tells when it begins and when it ends. */
function partOf(plugin: string, version: string): PluginPart {
  const code = `export default { components: {}, activate: ({ told }) => {
    told.push('${plugin} ${version} begins');
    return () => told.push('${plugin} ${version} ends');
  } };`;
  const url = `data:text/javascript,${encodeURIComponent(code)}`;
  const lists = { routes: [], slots: [], commands: [], search: [], queueable: [], closed: [] };
  const about = { plugin, name: plugin, version, state: 'running', sandboxed: false };
  const styles = { url: `/${plugin}-${version}.css`, integrity: 'sha384-' };
  return { ...about, ...lists, script: { url, integrity: 'sha384-' }, styles } as PluginPart;
}

const sheets = () =>
  [...document.querySelectorAll('link[rel=stylesheet]')].map((one) => one.getAttribute('href'));

beforeEach(() => {
  keepExtensions([]);
  told.length = 0;
});

test('the code of a plugin is loaded once, and begins when it is there', async () => {
  const part = partOf('notes', '1');
  expect(begunExtension(part)).toBeUndefined();
  const extension = extensionOf(part, host);
  expect(extensionOf(part, host)).toBe(extension);
  expect(begunExtension(part)).toBeUndefined();
  await extension;
  expect(begunExtension(part)).toBe(await extension);
  expect(told).toEqual(['notes 1 begins']);
});

test('what takes the place of a swapped one is there at once, after the old has ended, whose styles stay until then', async () => {
  const [before, after] = [partOf('notes', '1'), partOf('notes', '2')];
  await extensionOf(before, host);
  await prepareExtensions([after], signal);
  expect(told).toEqual(['notes 1 begins', 'notes 1 ends']);
  expect(sheets()).toEqual(['/notes-1.css']);
  const extension = extensionOf(after, host);
  expect(begunExtension(after)).toBeDefined();
  expect(told).toEqual(['notes 1 begins', 'notes 1 ends', 'notes 2 begins']);
  keepExtensions([after]);
  expect(sheets()).toEqual(['/notes-2.css']);
  expect(await extension).toBe(begunExtension(after));
  expect(told).toHaveLength(3);
});

test('code that nobody has looked at is not loaded before somebody does, and goes on when another plugin is swapped', async () => {
  const [shown, other] = [partOf('notes', '1'), partOf('tickets', '1')];
  await extensionOf(shown, host);
  await prepareExtensions([shown, other], signal);
  const extension = extensionOf(other, host);
  expect(begunExtension(other)).toBeUndefined();
  await extension;
  expect(told).toEqual(['notes 1 begins', 'tickets 1 begins']);
});

test('when what was asked for is not wanted any more, nothing has ended', async () => {
  await extensionOf(partOf('notes', '1'), host);
  await prepareExtensions([partOf('notes', '2')], AbortSignal.abort());
  expect(told).toEqual(['notes 1 begins']);
});

test('new code that fails takes nothing with it: where it is shown says so', async () => {
  await extensionOf(partOf('notes', '1'), host);
  const broken = { ...partOf('notes', '2'), script: { url: 'data:text/javascript,export{}', integrity: '' } };
  await prepareExtensions([broken], signal);
  await expect(extensionOf(broken, host)).rejects.toThrow('do not say what they are');
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { projectDirectory } from '../support/project-directory.ts';
import { findLoops, readImportGraph } from './import-graph.ts';

const graph = readImportGraph();
const edges = [...graph].flatMap(([file, imports]) => imports.map((to) => ({ file, to })));
const isTest = (file: string) => file.startsWith('test/') || file.includes('/test/');
const code = edges.filter(({ file }) => !isTest(file));
const show = (found: typeof edges) => found.map(({ file, to }) => `${file} → ${to}`);

/** The plugin or service a file belongs to. */
const owner = (path: string) => /^(?:plugins|services)\/([^/]+)\//.exec(path)?.[1];

describe('imports go one way', () => {
  test('the SDK imports neither the kernel nor services nor plugins', () => {
    expect(
      show(code.filter(({ file, to }) => file.startsWith('sdk/') && /^(kernel|services|plugins)\//.test(to))),
    ).toEqual([]);
    expect(
      show(
        code.filter(
          ({ file, to }) => file.startsWith('sdk/contract/') && /^sdk\/(author|data|runtime)/.test(to),
        ),
      ),
    ).toEqual([]);
  });

  test('the marketplace library imports nothing of ours but the SDK', () => {
    const library = code.filter(({ file }) => /^marketplace\/(package|index|sources)\//.test(file));
    const ours = library.filter(({ to }) => /^(kernel|services|plugins|sdk)\/|^@isp\/(?!sdk)/.test(to));
    expect(library.length).toBeGreaterThan(0);
    expect(show(ours)).toEqual([]);
  });

  test('the kernel imports no service and no plugin', () => {
    expect(
      show(code.filter(({ file, to }) => file.startsWith('kernel/') && /^(services|plugins)\//.test(to))),
    ).toEqual([]);
  });

  test('services and plugins import the kernel nowhere, and each other only by contract', () => {
    const own = code.filter(({ file }) => owner(file));
    expect(show(own.filter(({ to }) => to.startsWith('kernel/') || to.startsWith('@isp/kernel')))).toEqual(
      [],
    );
    expect(show(own.filter(({ file, to }) => owner(to) !== undefined && owner(to) !== owner(file)))).toEqual(
      [],
    );
    // What pages may import is checked by bundling them: test/structure/portal-pages.test.ts.
    const onServer = own.filter(({ file }) => !/^(plugins|services)\/[^/]+\/ui\//.test(file));
    const foreign = onServer.filter(({ to }) => to.startsWith('@isp/') && !to.startsWith('@isp/sdk'));
    expect(show(foreign.filter(({ to }) => !to.endsWith('/contract')))).toEqual([]);
  });

  test('a plugin imports the contract of another only if its manifest requires it', () => {
    const foreign = code.filter(({ file, to }) => owner(file) && /^@isp\/[\w-]+\/contract$/.test(to));
    const undeclared = foreign.filter(({ file, to }) => {
      const folder = file.split('/').slice(0, 2).join('/');
      const manifest = JSON.parse(readFileSync(join(projectDirectory, folder, 'plugin.json'), 'utf8')) as {
        requires?: object;
      };
      return !Object.keys(manifest.requires ?? {}).includes(to.split('/')[1] as string);
    });
    expect(show(undeclared)).toEqual([]);
  });

  test.each([
    ['moleculer', /^(kernel\/bus\/|services\/gateway\/|moleculer\.config\.ts)/],
    ['moleculer-web', /^services\/gateway\//],
    ['nats', /^kernel\/bus\//],
    [
      'sequelize',
      /^(kernel\/database\/|sdk\/data\/|(plugins|services|marketplace\/catalogue|tools\/templates)\/[^/]+\/(data|migrations)\/)/,
    ],
    ['graphile-worker', /^kernel\/(jobs|database)\//],
  ])('%s is imported only where it belongs', (name, allowed) => {
    expect(show(code.filter(({ file, to }) => to === name && !allowed.test(file)))).toEqual([]);
  });

  test('there is no loop', () => {
    expect(findLoops(graph).map((loop) => loop.join(' → '))).toEqual([]);
  });
});

describe('the packages the platform is built on', () => {
  test.each(['moleculer', 'nats', 'sequelize', 'pg', 'moleculer-web', 'ajv', 'chokidar', 'prom-client'])(
    'running code imports %s',
    (name) => {
      const users = code.filter(({ to }) => to === name || to.startsWith(`${name}/`));
      expect(users.length).toBeGreaterThan(0);
    },
  );

  test('jest runs the tests', () => {
    expect(edges.some(({ file, to }) => isTest(file) && to === '@jest/globals')).toBe(true);
  });
});

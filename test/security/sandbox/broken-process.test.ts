import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context, Manifest } from '@isp/sdk';
import { describe, expect, test } from '@jest/globals';
import { startLockedProcess } from '../../../kernel/sandbox/locked-process.ts';
import type { SandboxEnd } from '../../../kernel/sandbox/process-end.ts';
import { loadSandboxed, type SandboxedPlugin } from '../../../kernel/sandbox/sandboxed-plugin.ts';

const fixture = (path: string) => fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url));

describe('a process that has got out of its isolate', () => {
  test('reads, writes, starts, reaches and sees nothing', async () => {
    const { child, pipe } = startLockedProcess({
      isolateMb: 64,
      main: fixture('sandbox/probing-process.mts'),
    });
    const [chunk] = (await once(pipe, 'data')) as [Buffer];
    child.kill('SIGKILL');
    const said = JSON.parse(String(chunk)) as Record<string, string>;
    expect(said).toEqual({
      'read a file': 'ERR_ACCESS_DENIED',
      'read the environment of the host': 'ERR_ACCESS_DENIED',
      'read the project': 'ERR_ACCESS_DENIED',
      'list a folder': 'ERR_ACCESS_DENIED',
      'write a file': 'ERR_ACCESS_DENIED',
      'make a link': 'ERR_ACCESS_DENIED',
      'start a process': 'ERR_ACCESS_DENIED',
      'start a thread': 'ERR_ACCESS_DENIED',
      connect: 'ERR_ACCESS_DENIED',
      listen: 'ERR_ACCESS_DENIED',
      'listen on UDP': 'ERR_ACCESS_DENIED',
      'look a name up': 'ERR_ACCESS_DENIED',
      'load other native code': 'process.dlopen is not a function',
      'load a package': expect.stringMatching(/ERR_ACCESS_DENIED|MODULE_NOT_FOUND/),
      'open the inspector': 'ERR_ACCESS_DENIED',
      'signal the host': 'process.kill is not a function',
      'see the environment': 'empty',
      'be root': 'not root',
    });
  });
});

interface Broken extends SandboxedPlugin, AsyncDisposable {
  readonly refused: string[];
  /** What of the host it came to. */
  readonly reached: string[];
  readonly ended: Promise<SandboxEnd>;
  call(name: string): Promise<unknown>;
}

const manifest: Manifest = {
  id: 'broken',
  name: 'Broken',
  version: '1.0.0',
  publisher: 'test',
  description: 'Broken.',
  engine: '*',
  runtime: 'sandbox',
};

/** A sandbox whose locked-down process does what it wants, and a context that says what reached it. */
async function brokenSandbox(): Promise<Broken> {
  const [refused, reached]: [string[], string[]] = [[], []];
  const ended = Promise.withResolvers<SandboxEnd>();
  const line = () => undefined;
  const log = { debug: line, info: line, warn: line, error: line };
  const door = (what: string) => () => {
    reached.push(what);
    return Promise.reject(new TypeError(`no ${what} here`));
  };
  const kv = { get: door('kv'), set: door('kv'), remove: door('kv'), list: door('kv') };
  const context = {
    ...{
      plugin: 'broken',
      requestId: 'r',
      principal: { scope: 'customer', id: 'a', permissions: [] },
      config: {},
    },
    ...{
      log,
      kv,
      call: door('action'),
      transaction: door('transaction'),
      fetch: door('internet'),
    },
    ...{ broadcast: () => undefined, asPlugin: () => context },
  } as unknown as Context;
  const sandbox = await loadSandboxed({
    directory: fixture('plugins/pocket'),
    manifest,
    memoryLimitMb: 128,
    main: fixture('sandbox/broken-process.mts'),
    cacheFolder: join(tmpdir(), `isp-sandbox-${process.getuid?.()}`),
    config: {},
    standsAt: () => undefined,
    refused: (permission) => void refused.push(permission),
    self: () => context,
    started: () => undefined,
    ended: (end) => ended.resolve(end),
  });
  const actions = new Map(sandbox.definition.actions?.map(({ name, handler }) => [name, handler]));
  return {
    ...sandbox,
    ...{ refused, reached, ended: ended.promise },
    call: async (name) => actions.get(`broken.${name}`)?.(context, {} as never),
    [Symbol.asyncDispose]: async () => sandbox.host.close(),
  };
}

describe('a broken isolate, or a process that says what it wants', () => {
  test('comes by no forged message to an action or a value, and its host goes on', async () => {
    await using broken = await brokenSandbox();
    const { forged } = (await broken.call('forge')) as { forged: number };
    expect(forged).toBeGreaterThan(700);
    expect([...new Set(broken.reached)].sort()).toEqual(['transaction']);
    expect(broken.refused.some((permission) => permission.startsWith('actions.call:'))).toBe(true);
    expect(await broken.call('forge')).toMatchObject({ forged });
  });

  test('answers with an error that is none: a defect', async () => {
    await using broken = await brokenSandbox();
    await expect(broken.call('error')).rejects.toMatchObject({
      name: 'SandboxDefect',
      message: 'no message',
    });
    await expect(broken.call('success')).rejects.toMatchObject({ name: 'SandboxDefect' });
  });

  test.each([
    ['huge-frame', 'crash', 'a message of 4294967295 bytes'],
    ['no-json', 'crash', 'sent what it must not'],
    ['no-control', 'crash', 'sent what it must not'],
    ['exit', 'crash', 'ended with code 7'],
    ['silence', 'hang', 'has not answered for'],
    ['memory', 'out-of-memory', 'out of memory'],
  ])('%s ends it as %s', async (name, kind, reason) => {
    await using broken = await brokenSandbox();
    const call = broken.call(name).catch((error: unknown) => error);
    expect(await broken.ended).toMatchObject({ kind, reason: expect.stringContaining(reason) });
    expect(await call).toMatchObject({ code: 'INTERRUPTED' });
  });
});

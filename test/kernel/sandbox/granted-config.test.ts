import type { Manifest } from '@isp/sdk';
import { checkManifest, grantedConfig } from '@isp/sdk/runtime';
import { expect, test } from '@jest/globals';
import { loneHostProblem } from '../../../kernel/plugins/lone-hosts.ts';

const manifest: Manifest = {
  id: 'stranger',
  name: 'Stranger',
  version: '1.0.0',
  publisher: 'test',
  description: 'A stranger.',
  engine: '^0.1.0',
  runtime: 'sandbox',
  permissions: { secrets: ['apiKey', 'mail.password'] },
  configuration: {
    type: 'object',
    properties: {
      sender: { type: 'string' },
      apiKey: { type: 'string', secret: true },
      otherKey: { type: 'string', secret: true },
      mail: {
        type: 'object',
        properties: { password: { type: 'string', secret: true }, pin: { type: 'string', secret: true } },
      },
    },
  },
};

test('secret settings are given by their names, the others are as they are', () => {
  const config = { sender: 'ISP', apiKey: 'a', otherKey: 'b', mail: { password: 'c', pin: 'd' } };
  expect(grantedConfig(manifest, config)).toEqual({ sender: 'ISP', apiKey: 'a', mail: { password: 'c' } });
  expect(config.otherKey).toBe('b');
});

test('a manifest that asks for what a sandbox does not have is refused, each by its path', () => {
  const asking = {
    ...manifest,
    host: 'core',
    permissions: { 'db.schema': true, 'bus.raw': true, 'sockets.udp': ['1'] },
  };
  expect(checkManifest(asking).map(({ path }) => path)).toEqual([
    '/permissions/db.schema',
    '/permissions/sockets.udp',
    '/permissions/bus.raw',
    '/host',
  ]);
  expect(checkManifest(manifest)).toEqual([]);
});

test('nobody shares a host with it, and it shares none', () => {
  const stranger = { id: 'stranger', host: 'stranger', manifest };
  const other = {
    id: 'other',
    host: 'other',
    manifest: { ...manifest, id: 'other', runtime: 'node' as const },
  };
  const records = [stranger, other];
  expect(loneHostProblem(stranger, records)).toBeUndefined();
  expect(loneHostProblem(other, records)).toBeUndefined();
  expect(loneHostProblem({ ...other, host: 'stranger' }, records)).toContain('stranger is sandboxed');
  expect(loneHostProblem({ ...stranger, host: 'other' }, records)).toContain('stranger is sandboxed');
});

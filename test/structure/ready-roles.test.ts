import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Manifest, type ReadyRole, readyRoles } from '@isp/sdk';
import { beforeAll, expect, test } from '@jest/globals';

const held = new Map<ReadyRole, Set<string>>(readyRoles.map((role) => [role, new Set()]));

beforeAll(async () => {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  for await (const file of glob('{services,plugins}/*/plugin.json', { cwd })) {
    const { contributes } = JSON.parse(await readFile(`${cwd}/${file}`, 'utf8')) as Manifest;
    for (const { id, roles = [] } of contributes?.permissions ?? [])
      for (const role of roles) held.get(role)?.add(id);
  }
});

/** Whoever creates users can give these roles only if he holds all of their permissions himself. */
test.each<[ReadyRole, ReadyRole]>([
  ['reseller-administrator', 'reseller-agent'],
  ['reseller-administrator', 'customer'],
  ['reseller-administrator', 'integration'],
  ['support', 'customer'],
])('%s holds what %s holds, so that he can give it', (giver, given) => {
  const lacking = [...(held.get(given) ?? [])].filter((permission) => !held.get(giver)?.has(permission));
  expect(lacking).toEqual([]);
});

test('what only the platform does for itself is in no role but the administrator’s', () => {
  const internal = ['identity.session.resolve', 'identity.principal.issue', 'identity.administrator.create'];
  for (const role of readyRoles)
    for (const permission of internal) expect(held.get(role)?.has(permission)).toBe(false);
});

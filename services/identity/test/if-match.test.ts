import { entityTag } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import { identityHost } from './identity-host.ts';

const noLongerFits = { status: 412 };

test('roles, users and resellers are changed only while they are as they were read', async () => {
  await using host = await identityHost();
  await host.call(
    'identity.first-administrator.create' as never,
    { email: 'admin@test.example', password: 'a password for the admin 1' } as never,
    { as: host.kernel },
  );
  const role = await host.call('identity.roles.create', {
    name: 'sellers',
    permissions: ['customers.customer.read'],
  } as never);
  const user = await host.call('identity.users.create', {
    ...{
      email: 'ana@test.example',
      name: 'Ana',
      kind: 'staff',
      roles: ['support'],
      password: 'a password for Ana 1',
    },
  } as never);
  const reseller = await host.call('identity.resellers.create', { name: 'North' } as never);
  const things = [
    ['roles', role, { permissions: ['customers.customer.create'] }],
    ['users', user, { name: 'Anna' }],
    ['resellers', reseller, { name: 'South' }],
  ] as const;
  for (const [kind, { id }, change] of things) {
    const read = () => host.call(`identity.${kind}.get` as never, { id } as never);
    const ifMatch = entityTag(await read());
    const update = (more: object) =>
      host.call(`identity.${kind}.update` as never, { id, ...more } as never, { ifMatch });
    expect(entityTag(await update(change))).toBe(entityTag(await read()));
    await expect(update(change)).rejects.toMatchObject(noLongerFits);
  }
});

import type { Caller } from '@isp/sdk/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TableView } from '../contract/index.ts';
import { declared, type IdentityHost, identityHost, loginAs, person } from './identity-host.ts';

const share = { id: 'identity.view.share', title: 'Share', roles: ['reseller-administrator'] } as const;
const view: TableView = {
  state: { sort: '-createdAt', filter: { status: 'suspended', createdAt: { gte: '2026-01-01' } } },
  columns: { hidden: ['email'], widths: { name: 240 } },
};
const refused = (code: string) => expect.objectContaining({ code });
const table = 'customers';

let host: IdentityHost;
const as: Record<string, Caller> = {};

beforeAll(async () => {
  host = await identityHost({ answers: { 'kernel.permissions': () => [...declared, share] as never } });
  await host.call('identity.first-administrator.create', { email: 'root@isp.example' });
  await person(host, 'chief@isp.example', { kind: 'staff', roles: ['administrator'] });
  await person(host, 'sue@isp.example', { kind: 'staff', roles: ['support'] });
  const north = await host.call('identity.resellers.create', { name: 'North' });
  const south = await host.call('identity.resellers.create', { name: 'South' });
  const below = { name: 'Village', parentId: north.id };
  const village = await host.call('identity.resellers.create', below);
  for (const [name, { id }] of Object.entries({ north, south, village })) {
    const one = { kind: 'reseller', resellerId: id };
    await person(host, `admin@${name}.example`, { ...one, roles: ['reseller-administrator'] });
    await person(host, `agent@${name}.example`, { ...one, roles: ['reseller-agent'] });
  }
  for (const name of ['chief@isp', 'sue@isp', ...['north', 'south', 'village'].flatMap(bothOf)])
    as[name] = await loginAs(host, `${name}.example`);
});
afterAll(() => host.close());

const bothOf = (reseller: string) => [`admin@${reseller}`, `agent@${reseller}`];
const caller = (who: string) => ({ as: as[who] as Caller });
const put = (who: string, role: string, name = 'Suspended') =>
  host.call('identity.shared-views.share', { table, role, name, view }, caller(who));
const remove = (who: string, id: string) => host.call('identity.shared-views.remove', { id }, caller(who));
const seen = async (who: string) =>
  (await host.call('identity.shared-views.list', { table }, caller(who))).data.map(({ name }) => name);

test('a view reaches who holds the role, in the reseller of who shares it and below, and nobody else', async () => {
  const { id } = await put('admin@north', 'reseller-agent', 'Of North');
  for (const who of ['admin@north', 'agent@north', 'agent@village'])
    expect(await seen(who)).toEqual(['Of North']);
  for (const who of ['admin@village', 'agent@south', 'admin@south', 'sue@isp', 'chief@isp'])
    expect(await seen(who)).toEqual([]);
  const other = { ...caller('agent@north') };
  expect(await host.call('identity.shared-views.list', { table: 'services' }, other)).toEqual({
    data: [],
    shareWith: [],
  });
  await remove('admin@north', id);
  expect(await seen('agent@village')).toEqual([]);
});

test('the ISP’s reach everybody who holds the role; they are read-only to them, and come as they were shared', async () => {
  const { id } = await put('chief@isp', 'reseller-agent', 'Of the ISP');
  const { data } = await host.call('identity.shared-views.list', { table }, caller('agent@south'));
  expect(data).toEqual([
    expect.objectContaining({
      id,
      table,
      name: 'Of the ISP',
      author: 'chief',
      own: false,
      removable: false,
      view,
    }),
  ]);
  await expect(remove('agent@south', id)).rejects.toEqual(refused('FORBIDDEN'));
  await expect(remove('admin@south', id)).rejects.toEqual(refused('NOT_FOUND'));
  await remove('chief@isp', id);
});

test('who may share is a permission; people of a reseller share with roles of resellers and customers only', async () => {
  const listed = await host.call('identity.shared-views.list', { table }, caller('admin@north'));
  expect(listed.shareWith).toEqual(['customer', 'integration', 'reseller-administrator', 'reseller-agent']);
  await expect(put('agent@north', 'reseller-agent')).rejects.toEqual(refused('FORBIDDEN'));
  await expect(put('sue@isp', 'support')).rejects.toEqual(refused('FORBIDDEN'));
  for (const role of ['support', 'administrator', 'nothing'])
    await expect(put('admin@north', role)).rejects.toEqual(refused('VALIDATION_FAILED'));
});

test('a name that is there is replaced by its author, and never by somebody else', async () => {
  const first = await put('admin@north', 'reseller-agent');
  const again = await put('admin@north', 'reseller-agent');
  expect(again.id).toBe(first.id);
  await put('chief@isp', 'reseller-agent');
  expect(await seen('agent@north')).toEqual(['Suspended', 'Suspended']);
  await remove('chief@isp', first.id);
  expect(await seen('agent@north')).toEqual(['Suspended']);
});

test('what is no view of a table is refused, and so is whoever has logged in as somebody', async () => {
  const wrong = { state: { filter: { status: { like: 'x' } } } } as unknown as TableView;
  await expect(
    host.call(
      'identity.shared-views.share',
      { table, role: 'support', name: 'x', view: wrong },
      caller('chief@isp'),
    ),
  ).rejects.toEqual(refused('VALIDATION_FAILED'));
  const { principal } = as['chief@isp'] as Caller;
  const helping = { principal: { ...principal, impersonator: { id: 'x', name: 'Sue' } } } as Caller;
  await expect(
    host.call('identity.shared-views.share', { table, role: 'support', name: 'x', view }, { as: helping }),
  ).rejects.toEqual(refused('IDENTITY_NOT_AS_ANOTHER'));
});

test('a role that is removed takes the views shared with it along', async () => {
  const role = await host.call('identity.roles.create', {
    name: 'night-shift',
    permissions: ['customers.customer.read'],
  });
  await put('chief@isp', 'night-shift', 'At night');
  expect(await seen('chief@isp')).toContain('At night');
  await host.call('identity.roles.remove', { id: role.id });
  expect(await seen('chief@isp')).not.toContain('At night');
});

import { defineAction } from '@isp/sdk';
import { AddKey, Key } from '../contract/index.ts';
import { actorOf } from '../domain/by.ts';

export const addKey = defineAction('plugins.keys.add', {
  summary: 'Trusts a key: packages signed with it can be installed. One that is known gets the name.',
  permission: 'plugins.key.change',
  rest: 'POST /trusted-keys',
  params: AddKey,
  result: Key,
  handler: (ctx, { name, publicKey }) =>
    ctx.call('kernel.trust.add', { name, publicKey, actor: actorOf(ctx) }, { as: 'plugin' }),
});

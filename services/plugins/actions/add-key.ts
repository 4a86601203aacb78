import { defineAction, packageErrors } from '@isp/sdk';
import { AddKey, Key } from '../contract/index.ts';
import { actorOf } from '../domain/by.ts';

export const addKey = defineAction('plugins.keys.add', {
  summary: 'Trusts a key: packages signed with it can be installed. One that is known gets the name.',
  permission: 'plugins.key.change',
  rest: 'POST /trusted-keys',
  sensitive: 'outside',
  params: AddKey,
  result: Key,
  errors: [packageErrors.KEY_UNUSABLE],
  handler: (ctx, { name, publicKey }) =>
    ctx.call('kernel.trust.add', { name, publicKey, actor: actorOf(ctx) }, { as: 'plugin' }),
});

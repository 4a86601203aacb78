import { defineAction, platformErrors } from '@isp/sdk';
import { Type } from 'typebox';
import { ByKeyId } from '../contract/index.ts';
import { actorOf } from '../domain/by.ts';

export const removeKey = defineAction('plugins.keys.remove', {
  summary: 'Trusts a key no more: what is signed only with it is refused when it is loaded next.',
  permission: 'plugins.key.change',
  rest: 'DELETE /trusted-keys/{id}',
  sensitive: 'outside',
  status: 200,
  params: ByKeyId,
  result: Type.Object({ id: Type.String() }),
  errors: [platformErrors.CONFLICT],
  handler: (ctx, { id }) => ctx.call('kernel.trust.remove', { id, actor: actorOf(ctx) }, { as: 'plugin' }),
});

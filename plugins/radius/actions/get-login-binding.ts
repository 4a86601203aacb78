import { ById, defineAction, platformErrors } from '@isp/sdk';
import { LoginBinding } from '../contract/index.ts';
import { findSubscriber } from '../data/subscriber-store.ts';
import { subscriberOwners } from '../data/usage-store.ts';
import { toBinding } from '../domain/binding-of.ts';

/** From which devices and where may a service log in, and how often at once? */
export const getLoginBinding = defineAction('radius.login-bindings.get', {
  summary: 'Reads what the logins of a service are bound to.',
  permission: 'radius.login-binding.read',
  rest: 'GET /services/{id}/login-binding',
  params: ById,
  result: LoginBinding,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(
      async (tx) => {
        const visible = await subscriberOwners.find(tx, { serviceId: id });
        const subscriber = visible && (await findSubscriber(tx, id));
        if (!subscriber) throw platformErrors.NOT_FOUND({ id });
        return { serviceId: id, ...toBinding(subscriber) };
      },
      { readOnly: true },
    ),
});

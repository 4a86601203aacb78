import { defineAction, platformErrors } from '@isp/sdk';
import { ChangeLoginBindingParams, LoginBinding } from '../contract/index.ts';
import { lockSubscriber } from '../data/subscriber-store.ts';
import { subscriberOwners } from '../data/usage-store.ts';
import { canonicalMac } from '../domain/mac-address.ts';
import { changeBinding } from '../policies/change-binding.ts';

/** Binds the logins of a service to devices, or lets them go. */
export const changeLoginBinding = defineAction('radius.login-bindings.change', {
  summary:
    'Binds the logins of a service to devices and a number of sessions; it counts from the next login on.',
  permission: 'radius.login-binding.change',
  rest: 'PATCH /services/{id}/login-binding',
  sensitive: true,
  params: ChangeLoginBindingParams,
  result: LoginBinding,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...changes }) {
    const visible = await ctx.transaction((tx) => subscriberOwners.find(tx, { serviceId: id }), {
      readOnly: true,
    });
    if (!visible) throw platformErrors.NOT_FOUND({ id });
    return ctx.asPlugin('login rows are kept from everybody but radius').transaction(async (tx) => {
      const subscriber = await lockSubscriber(tx, id);
      if (!subscriber) throw platformErrors.NOT_FOUND({ id });
      const { macAddresses = [...subscriber.macAddresses] } = changes;
      const { sessionsAtOnce = subscriber.sessionsAtOnce ?? null } = changes;
      const binding = { macAddresses: [...new Set(macAddresses.map(canonicalMac))], sessionsAtOnce };
      await changeBinding(tx, subscriber, { ...binding, sessionsAtOnce: sessionsAtOnce ?? undefined });
      const { customerId, resellerId, macAddresses: before } = subscriber;
      ctx.audit({
        subject: { kind: 'service', id, customerId, resellerId },
        before: { macAddresses: before, sessionsAtOnce: subscriber.sessionsAtOnce },
        after: binding,
      });
      return { serviceId: id, ...binding };
    });
  },
});

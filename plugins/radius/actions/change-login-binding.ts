import { defineAction, platformErrors, type Transaction, validationFailed } from '@isp/sdk';
import { ChangeLoginBindingParams, LoginBinding } from '../contract/index.ts';
import { nasDevices } from '../data/nas-store.ts';
import { lockSubscriber } from '../data/subscriber-store.ts';
import { subscriberOwners } from '../data/usage-store.ts';
import { changedBinding, toBinding } from '../domain/binding-of.ts';
import { changeBinding } from '../policies/change-binding.ts';

/** Binds the logins of a service to devices and where it comes in, or lets them go. */
export const changeLoginBinding = defineAction('radius.login-bindings.change', {
  summary:
    'Binds the logins of a service to devices, to a port of an access server and to a number of sessions; it counts from the next login on.',
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
      const before = toBinding(subscriber);
      const after = changedBinding(subscriber, changes);
      if (after.nasId !== null && after.nasId !== before.nasId) await assertNas(tx, after.nasId);
      await changeBinding(tx, subscriber, toBound(after));
      const { customerId, resellerId } = subscriber;
      ctx.audit({ subject: { kind: 'service', id, customerId, resellerId }, before, after });
      return { serviceId: id, ...after };
    });
  },
});

async function assertNas(tx: Transaction, nasId: string): Promise<void> {
  if (await nasDevices.find(tx, { id: nasId })) return;
  throw validationFailed([{ path: '/nasId', message: 'is no access server' }]);
}

function toBound({ sessionsAtOnce, nasId, port, macAddresses }: ReturnType<typeof toBinding>) {
  return {
    macAddresses,
    sessionsAtOnce: sessionsAtOnce ?? undefined,
    nasId: nasId ?? undefined,
    port: port ?? undefined,
  };
}

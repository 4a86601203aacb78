import { defineAction, platformErrors } from '@isp/sdk';
import { Service, SetLoginParams } from '../contract/index.ts';
import { services } from '../data/service-store.ts';

/** Shows the login a service has now; the plugin of its type owns it, and says so when the network has it. */
export const setLogin = defineAction('subscriptions.services.set-login', {
  summary: 'Keeps the login a service has on the network now.',
  permission: 'subscriptions.service.change-network',
  sensitive: true,
  params: SetLoginParams,
  result: Service,
  idempotent: true,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id, login }) =>
    ctx.transaction(async (tx) => {
      const [service] = await services.change(tx, { id }, { login });
      if (!service) throw platformErrors.NOT_FOUND({ id });
      return service;
    }),
});

import { ById, defineAction, platformErrors } from '@isp/sdk';
import { InternetAccess } from '../contract/index.ts';
import { internetServices } from '../data/internet-service-store.ts';
import { toInternetAccess } from '../domain/access.ts';

/** How does a service come in? */
export const getAccess = defineAction('internet.accesses.get', {
  summary: 'Reads the login and the fixed addresses of an internet service; never its password.',
  permission: 'internet.access.read',
  rest: 'GET /services/{id}/internet-access',
  params: ById,
  result: InternetAccess,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(
      async (tx) => {
        const service = await internetServices.find(tx, { serviceId: id });
        if (!service) throw platformErrors.NOT_FOUND({ id });
        return toInternetAccess(service);
      },
      { readOnly: true },
    ),
});

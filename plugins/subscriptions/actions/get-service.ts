import { ById, defineAction, platformErrors } from '@isp/sdk';
import { withComponents } from '../components/find-components.ts';
import { Service } from '../contract/index.ts';
import { services } from '../data/service-store.ts';

/** Reads one service. */
export const getService = defineAction('subscriptions.services.get', {
  summary: 'Reads one service, with its components.',
  permission: 'subscriptions.service.read',
  rest: 'GET /services/{id}',
  offline: true,
  params: ById,
  result: Service,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(
      async (tx) => {
        const [service] = await withComponents(tx, [await services.get(tx, id)]);
        return service as Service;
      },
      {
        readOnly: true,
      },
    ),
});

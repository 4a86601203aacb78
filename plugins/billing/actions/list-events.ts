import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { accountOf } from '../accounts/ensure-account.ts';
import { BillingEvent, ListBillingEventsParams } from '../contract/index.ts';
import { events, shownEvent } from '../data/event-store.ts';

/** Lists what the bills of a customer follow from. */
export const listEvents = defineAction('billing.events.list', {
  summary: 'Lists the events the bills of a customer follow from.',
  permission: 'billing.event.read',
  rest: 'GET /customers/{id}/billing-events',
  params: ListBillingEventsParams,
  result: pageOf(BillingEvent),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    await accountOf(ctx, id);
    const { data, page } = await events.list(ctx.read, query, { customerId: id });
    return { data: data.map(shownEvent), page };
  },
});

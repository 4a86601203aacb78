import { defineAction, platformErrors } from '@isp/sdk';
import type { Changes } from '@isp/sdk/data';
import { ChangeEndpointParams, Endpoint } from '../contract/index.ts';
import { endpoints } from '../data/endpoint-store.ts';
import { assertEndpoint } from '../endpoints/check-endpoint.ts';
import { giveUpPending } from '../endpoints/disable-endpoint.ts';

/** Changes an endpoint, or enables it again. */
export const changeEndpoint = defineAction('webhooks.endpoints.change', {
  summary: 'Changes an endpoint; fields left out stay, null removes. status active enables it again.',
  permission: 'webhooks.endpoint.change',
  rest: 'PATCH /webhooks/endpoints/{id}',
  sensitive: true,
  params: ChangeEndpointParams,
  result: Endpoint,
  errors: [platformErrors.NOT_FOUND],
  example: { id: '01993c5e-8a00-7000-8000-000000000001', events: ['customers.*'] },
  async handler(ctx, { id, ...params }) {
    await ctx.transaction((tx) => endpoints.get(tx, id), { readOnly: true });
    await assertEndpoint(ctx, params);
    return ctx.transaction(async (tx) => {
      const before = await endpoints.lock(tx, id);
      const now = Temporal.Now.instant().toString();
      const changes = { ...params, ...statusChanges(before, params.status, now), updatedAt: now };
      const [after] = await endpoints.change(tx, { id }, changes);
      if (!after) throw platformErrors.NOT_FOUND({ id });
      if (after.status === 'disabled' && before.status === 'active') await giveUpPending(tx, id);
      const { resellerId } = after;
      ctx.audit({ subject: { kind: 'webhook-endpoint', id, resellerId }, before, after });
      return after;
    });
  },
});

/** Enabled again, the five days of failure begin anew. */
function statusChanges(
  before: Endpoint,
  status: Endpoint['status'] | undefined,
  now: string,
): Changes<Endpoint> {
  if (status === undefined || status === before.status) return {};
  if (status === 'disabled') return { disabledReason: 'by-hand', disabledAt: now };
  return { disabledReason: null, disabledAt: null, failingSince: null };
}

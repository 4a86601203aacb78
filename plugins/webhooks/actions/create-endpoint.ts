import { defineAction, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import {
  CreateEndpointParams,
  type Endpoint,
  EndpointWithSecret,
  webhooksErrors,
} from '../contract/index.ts';
import { endpoints } from '../data/endpoint-store.ts';
import { keepSecret } from '../data/secret-store.ts';
import { chooseReseller } from '../domain/choose-reseller.ts';
import { newSecret } from '../domain/secret-seal.ts';
import { assertEndpoint } from '../endpoints/check-endpoint.ts';

/** Endpoints of one reseller. */
const limit = 20;

/** Adds an endpoint; its secret is shown in this answer only. */
export const createEndpoint = defineAction('webhooks.endpoints.create', {
  summary: 'Adds an address events are sent to. The answer has the secret, which is not shown again.',
  permission: 'webhooks.endpoint.create',
  rest: 'POST /webhooks/endpoints',
  sensitive: true,
  params: CreateEndpointParams,
  result: EndpointWithSecret,
  errors: [platformErrors.NOT_FOUND, webhooksErrors.WEBHOOKS_TOO_MANY_ENDPOINTS],
  example: {
    url: 'https://hooks.example.com/isp',
    events: ['customers.*', 'provisioning.job-status-changed'],
  },
  async handler(ctx, { resellerId: named, contact = ownEmail(ctx.principal.name), ...params }) {
    const resellerId = chooseReseller(ctx.principal, named);
    await assertEndpoint(ctx, params);
    const now = Temporal.Now.instant().toString();
    const row: Endpoint = {
      ...params,
      ...(contact ? { contact } : {}),
      id: newId(),
      resellerId,
      status: 'active',
      createdAt: now,
      updatedAt: now,
    };
    const secret = newSecret();
    return ctx.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`endpoints ${resellerId}`]);
      if ((await endpoints.listAll(tx, { resellerId })).length >= limit)
        throw webhooksErrors.WEBHOOKS_TOO_MANY_ENDPOINTS({ limit });
      const endpoint = await endpoints.insert(tx, row);
      await keepSecret(tx, endpoint, secret);
      ctx.audit({ subject: { kind: 'webhook-endpoint', id: endpoint.id, resellerId }, after: endpoint });
      return { ...endpoint, secret };
    });
  },
});

/** People are named by their e-mail, plugins are not. */
function ownEmail(name: string | undefined): string | undefined {
  return name && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(name) ? name : undefined;
}

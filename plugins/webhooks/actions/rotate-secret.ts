import { defineAction, platformErrors } from '@isp/sdk';
import { EndpointWithSecret, RotateSecretParams } from '../contract/index.ts';
import { endpoints } from '../data/endpoint-store.ts';
import { replaceSecret } from '../data/secret-store.ts';
import { newSecret } from '../domain/secret-seal.ts';

const defaultOverlapSeconds = 86_400;

/** Gives an endpoint another secret. */
export const rotateSecret = defineAction('webhooks.endpoints.rotate-secret', {
  summary:
    'Makes a new secret, shown in this answer only. Meanwhile requests are signed with the one before, too.',
  permission: 'webhooks.endpoint.change',
  rest: 'POST /webhooks/endpoints/{id}/rotate-secret',
  status: 200,
  sensitive: true,
  params: RotateSecretParams,
  result: EndpointWithSecret,
  errors: [platformErrors.NOT_FOUND],
  example: { id: '01993c5e-8a00-7000-8000-000000000001', overlapSeconds: 86_400 },
  handler: (ctx, { id, overlapSeconds = defaultOverlapSeconds }) =>
    ctx.transaction(async (tx) => {
      await endpoints.lock(tx, id);
      const now = Temporal.Now.instant();
      const previousSecretUntil = now.add({ seconds: overlapSeconds }).toString();
      const secret = newSecret();
      await replaceSecret(tx, id, secret);
      const changes = { previousSecretUntil, updatedAt: now.toString() };
      const [endpoint] = await endpoints.change(tx, { id }, changes);
      if (!endpoint) throw platformErrors.NOT_FOUND({ id });
      const { resellerId } = endpoint;
      ctx.audit({ subject: { kind: 'webhook-endpoint', id, resellerId }, after: { previousSecretUntil } });
      return { ...endpoint, secret };
    }),
});

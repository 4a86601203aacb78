import type { Context } from '@isp/sdk';
import { endpoints } from '../data/endpoint-store.ts';
import { disableEndpoint } from './disable-endpoint.ts';

/** A reseller that was closed gets nothing more. */
export function closeEndpointsOf(ctx: Context, resellerId: string): Promise<void> {
  return ctx.transaction(async (tx) => {
    for (const endpoint of await endpoints.listAll(tx, { resellerId, status: 'active' }))
      await disableEndpoint(ctx, tx, endpoint, 'reseller-closed');
  });
}

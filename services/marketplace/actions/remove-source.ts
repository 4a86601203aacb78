import { ById, defineAction } from '@isp/sdk';
import { marketplaceServiceErrors } from '../contract/index.ts';
import { sources } from '../data/source-store.ts';
import { afterChange } from '../refresh/after-change.ts';

export const removeSource = defineAction('marketplace.sources.remove', {
  summary: 'Removes a place plugins come from, with what it revoked. Plugins installed from it stay.',
  permission: 'marketplace.source.change',
  rest: 'DELETE /marketplace/sources/{id}',
  sensitive: true,
  status: 204,
  params: ById,
  errors: [marketplaceServiceErrors.MARKETPLACE_SOURCE_BUILT_IN],
  async handler(ctx, { id }) {
    await ctx.transaction(async (tx) => {
      const { builtIn, name } = await sources.lock(tx, id);
      if (builtIn) throw marketplaceServiceErrors.MARKETPLACE_SOURCE_BUILT_IN({ source: name });
      await sources.remove(tx, { id });
    });
    await ctx.call('kernel.packages.revoke', { source: id, revocations: [] }, { as: 'plugin' });
    await afterChange(ctx);
    return undefined;
  },
});

import { defineAction, platformErrors } from '@isp/sdk';
import { marketNow } from '../catalogue/read-market.ts';
import { ChangeUpdatePolicy, PolicyOfPlugin } from '../contract/index.ts';
import { changePolicy } from '../data/policy-store.ts';
import { afterChange } from '../refresh/after-change.ts';

export const changeUpdatePolicy = defineAction('marketplace.plugins.change-policy', {
  summary: 'Decides whether a plugin updates itself, and how long a new version has to be out before.',
  permission: 'marketplace.plugin.install',
  rest: 'PATCH /marketplace/plugins/{id}',
  sensitive: true,
  params: ChangeUpdatePolicy,
  result: PolicyOfPlugin,
  example: { id: 'sms-gateway', updates: 'automatic', updateCoolDownHours: 72 },
  async handler(ctx, change) {
    const { catalogue, installed } = await marketNow(ctx);
    if (!catalogue.offers.has(change.id) && !installed.has(change.id))
      throw platformErrors.NOT_FOUND({ id: change.id });
    const policy = await ctx.transaction((tx) => changePolicy(tx, change));
    await afterChange(ctx);
    return policy;
  },
});

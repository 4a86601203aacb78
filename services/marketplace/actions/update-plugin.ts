import {
  defineAction,
  marketplaceErrors,
  type OfferedVersion,
  packageErrors,
  platformErrors,
} from '@isp/sdk';
import semver from 'semver';
import { installVersion } from '../catalogue/install-version.ts';
import { readMarket } from '../catalogue/read-market.ts';
import { ChangedPlugin, marketplaceServiceErrors, UpdatePlugin } from '../contract/index.ts';
import type { Offer } from '../domain/catalogue.ts';
import type { InstalledPlugin, Market } from '../domain/market.ts';
import { planInstall } from '../domain/plan-install.ts';
import { afterChange } from '../refresh/after-change.ts';

const updateLimitMs = 400_000;

/** The kernel keeps an update that asks for more than was agreed to waiting, and the old version serves on. */
export const updatePlugin = defineAction('marketplace.plugins.update', {
  summary: 'Updates an installed plugin; one that asks for more than was agreed to waits for consent.',
  permission: 'marketplace.plugin.install',
  rest: 'POST /plugins/{id}/update',
  sensitive: 'outside',
  status: 200,
  timeoutMs: updateLimitMs,
  params: UpdatePlugin,
  result: ChangedPlugin,
  errors: [
    packageErrors.CONSENT_REQUIRED,
    packageErrors.PACKAGE_UNMET,
    packageErrors.PACKAGE_DOWNGRADE,
    packageErrors.PACKAGE_REVOKED,
    packageErrors.PACKAGE_ALTERED,
    packageErrors.CHANGE_RUNNING,
    marketplaceErrors.MARKETPLACE_SOURCE_AWAY,
    marketplaceServiceErrors.MARKETPLACE_NOT_INSTALLED,
    marketplaceServiceErrors.MARKETPLACE_NO_UPDATE,
    marketplaceServiceErrors.MARKETPLACE_SOURCE_EXPIRED,
    platformErrors.NOT_FOUND,
  ],
  example: { id: 'sms-gateway', version: '1.2.0', consent: ['http.fetch:api.example.com'] },
  async handler(ctx, { id, version, consent = [] }) {
    const market = await readMarket(ctx);
    const installed = market.installed.get(id);
    const offer = market.catalogue.offers.get(id);
    if (!installed && !offer) throw platformErrors.NOT_FOUND({ id });
    if (installed?.row.origin !== 'package')
      throw marketplaceServiceErrors.MARKETPLACE_NOT_INSTALLED({ plugin: id });
    const offered = version
      ? named(version, { installed, offer, market })
      : found({ installed, offer, market });
    const actor = ctx.principal.name ?? ctx.principal.id;
    const row = await installVersion(ctx, { offer: offer as Offer, offered, consent, actor });
    await afterChange(ctx);
    return row;
  },
});

interface About {
  readonly installed: InstalledPlugin;
  readonly offer: Offer | undefined;
  readonly market: Market;
}

/** A version that is asked for by name needs no cool-down; it has to fit all the same. */
function named(version: string, { installed, offer, market }: About): OfferedVersion {
  const { id: plugin, version: there } = installed.row;
  const revoked = market.catalogue.revoked(plugin, version);
  if (revoked) throw packageErrors.PACKAGE_REVOKED({ plugin, version, reason: revoked.reason });
  if (semver.valid(version) && semver.lt(version, there))
    throw packageErrors.PACKAGE_DOWNGRADE({ plugin, version, installed: there });
  const offered = offer?.installable.find((one) => one.version === version);
  const plan = planInstall({ id: plugin, version }, market.grounds);
  if ('conflict' in plan) throw packageErrors.PACKAGE_UNMET({ plugin, version, reason: plan.conflict });
  const others = plan.steps
    .filter(({ id }) => id !== plugin)
    .map((step) => `${step.id} ${step.offered.version}`);
  if (others.length > 0 || !offered) {
    const reason = `it needs ${others.join(', ')}, which is not installed; install that first`;
    throw packageErrors.PACKAGE_UNMET({ plugin, version, reason });
  }
  return offered;
}

function found({ installed, offer, market }: About): OfferedVersion {
  const { id: plugin, version } = installed.row;
  const update = market.updates.get(plugin);
  const offered = offer?.installable.find((one) => one.version === update?.version);
  const refuse = (reason: string) =>
    marketplaceServiceErrors.MARKETPLACE_NO_UPDATE({ plugin, version, reason });
  if (!update || !offered || !semver.gt(offered.version, version))
    throw refuse(whyNone(offer, { version, market }));
  if (update.state === 'cooling-down')
    throw refuse(
      `${update.version} is offered from ${update.availableAt} on; name it as "version" to have it now`,
    );
  return offered;
}

function whyNone(offer: Offer | undefined, { version, market }: { version: string; market: Market }): string {
  if (!offer) return 'no source offers it any more';
  const newest = offer.installable[0]?.version as string;
  if (!semver.gt(newest, version)) return 'it is the newest one';
  const plan = planInstall({ id: offer.plugin.id, version: newest }, market.grounds);
  return 'conflict' in plan
    ? plan.conflict
    : `${newest} was not looked at yet; send POST /marketplace/refresh`;
}

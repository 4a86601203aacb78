import {
  type Context,
  defineAction,
  marketplaceErrors,
  type PluginRow,
  packageErrors,
  platformErrors,
} from '@isp/sdk';
import { installVersion } from '../catalogue/install-version.ts';
import { readMarket } from '../catalogue/read-market.ts';
import { ChangedPlugin, InstallPlugin, marketplaceServiceErrors } from '../contract/index.ts';
import type { Offer } from '../domain/catalogue.ts';
import type { Market } from '../domain/market.ts';
import { missingConsent } from '../domain/missing-consent.ts';
import { type PlannedStep, planInstall } from '../domain/plan-install.ts';
import { afterChange } from '../refresh/after-change.ts';

const installLimitMs = 400_000;

/** Everything that can be refused is refused before anything is downloaded. */
export const installPlugin = defineAction('marketplace.plugins.install', {
  summary: 'Installs a plugin from the marketplace; its routes answer when this does.',
  permission: 'marketplace.plugin.install',
  rest: 'POST /plugins',
  sensitive: 'outside',
  timeoutMs: installLimitMs,
  params: InstallPlugin,
  result: ChangedPlugin,
  errors: [
    packageErrors.CONSENT_REQUIRED,
    packageErrors.PACKAGE_UNMET,
    packageErrors.PACKAGE_KEY_UNKNOWN,
    packageErrors.PACKAGE_UNSIGNED,
    packageErrors.PACKAGE_ALTERED,
    packageErrors.PACKAGE_REVOKED,
    packageErrors.CHANGE_RUNNING,
    marketplaceErrors.MARKETPLACE_SOURCE_AWAY,
    marketplaceServiceErrors.MARKETPLACE_ALREADY_INSTALLED,
    marketplaceServiceErrors.MARKETPLACE_SOURCE_EXPIRED,
    platformErrors.NOT_FOUND,
  ],
  example: { id: 'sms-gateway', consent: ['http.fetch:api.example.com', 'secrets:apiKey'] },
  async handler(ctx, wish) {
    const { consent = [] } = wish;
    const market = await readMarket(ctx);
    const steps = stepsFor(wish, market);
    const missing = missingConsent(
      steps.map(({ offered }) => offered.manifest),
      consent,
    );
    if (missing) throw missing;
    const row = await installAll(ctx, steps, { market, consent });
    await afterChange(ctx);
    return row;
  },
});

function stepsFor({ id, version, withRequirements }: InstallPlugin, market: Market): readonly PlannedStep[] {
  const offer = market.catalogue.offers.get(id);
  if (!offer) throw platformErrors.NOT_FOUND({ id });
  const there = market.installed.get(id)?.row.version;
  if (there) throw marketplaceServiceErrors.MARKETPLACE_ALREADY_INSTALLED({ plugin: id, version: there });
  const revoked = version === undefined ? undefined : market.catalogue.revoked(id, version);
  if (revoked) throw packageErrors.PACKAGE_REVOKED({ plugin: id, version, reason: revoked.reason });
  const wanted = version ?? offer.installable[0]?.version;
  const plan = planInstall({ id, version }, market.grounds);
  if ('conflict' in plan)
    throw packageErrors.PACKAGE_UNMET({ plugin: id, version: wanted, reason: plan.conflict });
  if (plan.steps.length > 1 && !withRequirements) throw needsOthers(plan.steps);
  return plan.steps;
}

function needsOthers(steps: readonly PlannedStep[]) {
  const wanted = steps.at(-1) as PlannedStep;
  const others = steps.slice(0, -1).map(({ id, offered }) => `${id} ${offered.version}`);
  const reason = `it needs ${others.join(', ')}, which is not installed; install that first, or send "withRequirements": true`;
  return packageErrors.PACKAGE_UNMET({ plugin: wanted.id, version: wanted.offered.version, reason });
}

/** Requirements first. If a later one fails, those before it stay: each is whole by itself. */
async function installAll(
  ctx: Context,
  steps: readonly PlannedStep[],
  { market, consent }: { market: Market; consent: readonly string[] },
): Promise<PluginRow> {
  const actor = ctx.principal.name ?? ctx.principal.id;
  let row: PluginRow | undefined;
  for (const { id, offered } of steps) {
    const offer = market.catalogue.offers.get(id) as Offer;
    row = await installVersion(ctx, { offer, offered, consent, actor });
  }
  return row as PluginRow;
}

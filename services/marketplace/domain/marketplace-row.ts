import type { OfferedVersion } from '@isp/sdk';
import type { MarketplaceRow } from '../contract/index.ts';
import type { Offer } from './catalogue.ts';
import type { Market } from './market.ts';
import { planInstall } from './plan-install.ts';

/** The version an install would take, or else the newest with why it does not fit. */
export interface Choice {
  readonly offered: OfferedVersion;
  readonly reason?: string;
}

/** Chooses the version of a plugin that people are shown. */
export function chooseVersion({ plugin, installable }: Offer, { grounds }: Market): Choice {
  const plan = planInstall({ id: plugin.id }, grounds);
  const [newest] = installable as readonly [OfferedVersion, ...OfferedVersion[]];
  if ('conflict' in plan) return { offered: newest, reason: plan.conflict };
  return { offered: plan.steps.find(({ id }) => id === plugin.id)?.offered ?? newest };
}

/** A plugin as the list shows it. */
export function marketplaceRow(offer: Offer, market: Market): MarketplaceRow {
  const { plugin, source } = offer;
  const { offered, reason } = chooseVersion(offer, market);
  const { manifest, version, publishedAt } = offered;
  const installed = market.installed.get(plugin.id);
  const update = market.updates.get(plugin.id);
  const updatable = update?.state === 'available' && update.installedVersion === installed?.row.version;
  return {
    id: plugin.id,
    name: manifest.name,
    description: manifest.description,
    publisher: manifest.publisher,
    runtime: manifest.runtime,
    keywords: plugin.keywords ?? [],
    version,
    ...(publishedAt ? { publishedAt } : {}),
    source: source.name,
    ...(installed ? { installedVersion: installed.row.version } : {}),
    ...(updatable ? { updateAvailable: update.version } : {}),
    ...(plugin.deprecated ? { deprecated: plugin.deprecated } : {}),
    compatible: reason === undefined,
    ...(reason ? { reason } : {}),
  };
}

import type { OfferedVersion, PackageMedia } from '@isp/sdk';
import type { MarketplacePlugin } from '../contract/index.ts';
import { askedPermissions } from './asked-permissions.ts';
import type { Offer } from './catalogue.ts';
import { coolDownHours } from './cool-down.ts';
import type { Market, TrustedKeys } from './market.ts';
import { chooseVersion, marketplaceRow } from './marketplace-row.ts';
import { planInstall } from './plan-install.ts';

type Media = Readonly<Record<string, PackageMedia>>;
type Version = MarketplacePlugin['versions'][number];

/** Everything the marketplace says of one plugin. */
export function pluginDetails(
  offer: Offer,
  market: Market,
  around: { readonly keys: TrustedKeys; readonly media: Media; readonly settingHours: number },
): MarketplacePlugin {
  const { plugin } = offer;
  const { manifest } = chooseVersion(offer, market).offered;
  const [icon] = picturesOf(manifest.icon ? [manifest.icon] : [], around.media);
  const installed = market.installed.get(plugin.id);
  const update = market.updates.get(plugin.id);
  const { plugin: _, installedVersion, ...pending } = update ?? {};
  const policy = market.policies.get(plugin.id);
  const hours = coolDownHours({ policy, source: offer.source, settingHours: around.settingHours });
  return {
    ...marketplaceRow(offer, market),
    permissions: askedPermissions(manifest),
    versions: plugin.versions.map((offered) => versionOf(plugin.id, offered, { market, keys: around.keys })),
    ...(icon ? { icon } : {}),
    screenshots: picturesOf(manifest.screenshots ?? [], around.media),
    ...(installed
      ? {
          installed: {
            version: installed.row.version,
            state: installed.row.state,
            updates: policy?.updates ?? 'manual',
            updateCoolDownHours: hours,
          },
        }
      : {}),
    ...(update && installedVersion === installed?.row.version
      ? { update: pending as MarketplacePlugin['update'] }
      : {}),
  };
}

function versionOf(
  id: string,
  { version, manifest, publishedAt, integrity, keyId, deprecated, changelog }: OfferedVersion,
  { market, keys }: { market: Market; keys: TrustedKeys },
): Version {
  const revoked = market.catalogue.revoked(id, version)?.reason;
  const plan = revoked
    ? { conflict: `it was revoked: ${revoked}` }
    : planInstall({ id, version }, market.grounds);
  const reason = 'conflict' in plan ? plan.conflict : undefined;
  return {
    version,
    engine: manifest.engine,
    requires: manifest.requires ?? {},
    ...(publishedAt ? { publishedAt } : {}),
    signature: signatureOf(keyId, keys),
    integrity,
    compatible: reason === undefined,
    ...(reason ? { reason } : {}),
    ...(deprecated ? { deprecated } : {}),
    ...(revoked ? { revoked } : {}),
    ...(changelog ? { changelog } : {}),
  };
}

/** What the source says of the signature; the package itself is verified when it is installed. */
function signatureOf(keyId: string | undefined, keys: TrustedKeys): Version['signature'] {
  if (keyId === undefined) return { state: 'judged-at-install' };
  const key = keys.get(keyId);
  return key ? { state: 'trusted', keyId, signedBy: key.name } : { state: 'unknown-key', keyId };
}

function picturesOf(files: readonly string[], media: Media): { file: string; url: string }[] {
  return files.flatMap((file) => {
    const picture = media[file];
    return picture ? [{ file, url: `data:${picture.type};base64,${picture.base64}` }] : [];
  });
}

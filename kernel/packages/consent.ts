import {
  describePermission,
  type Manifest,
  type PermissionView,
  packageErrors,
  permissionIds,
} from '@isp/sdk';
import type { PackageReading } from './package-work.ts';
import type { StoredPackage } from './stored-package.ts';

/** What a plugin asks for, in words and with the publisher's reasons. */
export function permissionViews(manifest: Manifest): PermissionView[] {
  return permissionIds(manifest).map((id) => {
    const reason = manifest.permissionReasons?.[id];
    return { id, title: describePermission(id), ...(reason ? { reason } : {}) };
  });
}

/** What of that nobody has agreed to. */
export function missingConsent(manifest: Manifest, given: readonly string[]): PermissionView[] {
  return permissionViews(manifest).filter(({ id }) => !given.includes(id));
}

/**
 * A trusted key may sign whatever it likes, also under the name of somebody else's plugin: an update signed with
 * another key than the version it follows is agreed to by the key's id, as `signature:<key id>`.
 */
export function otherSigner(
  { signature: { keyId, signedBy } }: Pick<PackageReading, 'signature'>,
  active: Pick<StoredPackage, 'version' | 'keyId' | 'signedBy'> | undefined,
): PermissionView[] {
  if (!active?.keyId || !keyId || active.keyId === keyId) return [];
  const before = `${active.version} is signed with ${active.keyId} (${active.signedBy})`;
  return [
    { id: `signature:${keyId}`, title: `Is signed with the key ${keyId} (${signedBy}), and ${before}` },
  ];
}

/** Lists what is missing: in `errors`, each with its id as the last part of the path, and whole in `data.asked`. */
export function consentRequired({ id: plugin, version }: Manifest, asked: readonly PermissionView[]) {
  const permissions = asked.map(({ id }) => id).join(', ');
  const errors = asked.map(({ id, title, reason }) => ({
    path: `/consent/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    message: reason ? `${title}. The publisher says why: ${reason}` : title,
    id,
    title,
    ...(reason ? { reason } : {}),
  }));
  return packageErrors.CONSENT_REQUIRED({ plugin, version, permissions, asked }, { errors });
}

import {
  describePermission,
  type Manifest,
  type PermissionView,
  packageErrors,
  permissionIds,
} from '@isp/sdk';

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

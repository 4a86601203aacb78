import { describePermission, type Manifest, type PermissionView, permissionIds } from '@isp/sdk';

/** What a version asks for, in words, with the publisher's reasons. */
export function askedPermissions(manifest: Manifest): PermissionView[] {
  return permissionIds(manifest).map((id) => {
    const reason = manifest.permissionReasons?.[id];
    return { id, title: describePermission(id), ...(reason ? { reason } : {}) };
  });
}

/** What a version asks for and the installed one does not. */
export function newlyAsked(next: Manifest, installed: Manifest): PermissionView[] {
  const held = new Set(permissionIds(installed));
  return askedPermissions(next).filter(({ id }) => !held.has(id));
}

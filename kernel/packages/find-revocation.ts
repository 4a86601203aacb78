import type { Revocation } from '@isp/sdk';
import semver from 'semver';

/** Why a version must not run any more; undefined when it may. */
export function findRevocation(
  { plugin, version }: { readonly plugin: string; readonly version: string },
  revocations: readonly Revocation[],
): string | undefined {
  const options = { includePrerelease: true };
  return revocations.find((one) => one.plugin === plugin && semver.satisfies(version, one.versions, options))
    ?.reason;
}

import { type IspError, packageErrors, type Revocation } from '@isp/sdk';
import { checkManifest } from '@isp/sdk/runtime';
import semver from 'semver';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import { findRevocation } from './find-revocation.ts';
import type { PackageReading } from './package-work.ts';
import type { StoredPackage } from './stored-package.ts';

/** What a package is held against. */
export interface PackageContext {
  /** The version that counts now. */
  readonly active: StoredPackage | undefined;
  /** The plugin as it is known now, from wherever it comes. */
  readonly record: PluginRecord | undefined;
  readonly revocations: readonly Revocation[];
  /** Somebody allowed a package nobody signed. */
  readonly allowUnsigned: boolean;
  /** Development or sandbox mode. */
  readonly takesUnsigned: boolean;
  /** What it would leave unmet, in itself and in what requires it. */
  unmet(): string[];
  /** The host belongs to services of the platform. */
  isCoreHost(host: string): boolean;
}

/** Every reason why a package is not installed, the weightiest first. */
export function refusalsOf(reading: PackageReading, context: PackageContext): IspError[] {
  const found = [
    signatureRefusal(reading, context),
    revocationRefusal(reading, context),
    placeRefusal(reading, context),
    versionRefusal(reading, context),
    ...fitRefusals(reading, context),
  ];
  return found.filter((one) => one !== undefined);
}

type Refusal = IspError | undefined;

function about({ manifest }: PackageReading) {
  return { plugin: manifest.id, version: manifest.version };
}

/** A package signed with a key nobody knows stays refused where unsigned ones are allowed: somebody claims something. */
function signatureRefusal(
  reading: PackageReading,
  { allowUnsigned, takesUnsigned }: PackageContext,
): Refusal {
  const { state, keyId } = reading.signature;
  if (state === 'unknown-key') return packageErrors.PACKAGE_KEY_UNKNOWN({ ...about(reading), keyId });
  if (state === 'unsigned' && !(allowUnsigned && takesUnsigned))
    return packageErrors.PACKAGE_UNSIGNED(about(reading));
  return undefined;
}

function revocationRefusal(reading: PackageReading, { revocations }: PackageContext): Refusal {
  const reason = findRevocation(about(reading), revocations);
  return reason === undefined ? undefined : packageErrors.PACKAGE_REVOKED({ ...about(reading), reason });
}

function placeRefusal({ manifest }: PackageReading, { record }: PackageContext): Refusal {
  if (!record || record.package) return undefined;
  return packageErrors.PACKAGE_NOT_INSTALLED({ plugin: manifest.id });
}

/** A version never changes. Where unsigned packages are taken, an author tries out the same version many times. */
function versionRefusal(reading: PackageReading, { active, takesUnsigned }: PackageContext): Refusal {
  if (!active) return undefined;
  const { plugin, version } = about(reading);
  if (semver.lt(version, active.version))
    return packageErrors.PACKAGE_DOWNGRADE({ plugin, version, installed: active.version });
  const other = semver.eq(version, active.version) && reading.digest !== active.digest;
  if (!other || (takesUnsigned && reading.signature.state === 'unsigned')) return undefined;
  const reason = `${version} is installed with other contents, and a version never changes; its publisher gives changes the next number`;
  return packageErrors.PACKAGE_UNMET({ plugin, version, reason });
}

function fitRefusals(reading: PackageReading, context: PackageContext): Refusal[] {
  const { manifest } = reading;
  const problems = checkManifest(manifest).map(({ path, message }) => `${path} ${message}`);
  const core = manifest.host !== undefined && context.isCoreHost(manifest.host);
  const host = core ? [`the host ${manifest.host} is kept for services of the platform`] : [];
  return [...problems, ...host, ...context.unmet()].map((reason) =>
    packageErrors.PACKAGE_UNMET({ ...about(reading), reason }),
  );
}

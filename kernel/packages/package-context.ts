import type { PackageContext } from './judge-package.ts';
import type { PackageParts } from './package-parts.ts';
import type { PackageReading } from './package-work.ts';

/** What a package that was read is held against at this moment. */
export async function contextOf(
  { manifest }: PackageReading,
  { store, trust, registry, takesUnsigned }: PackageParts,
  { allowUnsigned }: { readonly allowUnsigned: boolean },
): Promise<PackageContext> {
  return {
    active: await store.findActive(manifest.id),
    record: registry.records.get(manifest.id),
    revocations: await trust.listRevocations(),
    allowUnsigned,
    takesUnsigned,
    unmet: () => registry.unmetWith(manifest),
    isCoreHost: (host) =>
      [...registry.records.values()].some((record) => record.core && record.host === host),
  };
}

import { PackageKeeper } from './package-keeper.ts';
import type { PackageGround, PackageParts } from './package-parts.ts';

/** The keeper of packages, on the kernel's parts. */
export function keepPackages(
  ground: PackageGround,
  parts: Omit<PackageParts, keyof PackageGround | 'failed'>,
): PackageKeeper {
  const failed = (error: unknown, what: string) => parts.log.warn({ err: error }, what);
  return new PackageKeeper({ ...ground, ...parts, failed });
}

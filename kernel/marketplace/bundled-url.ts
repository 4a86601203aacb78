import type { BundledPlace } from './marketplace-work.ts';

/** How the platform's own catalogue is named as a source. */
export const bundledUrl = 'bundled:';

/** Where the packages of a source are. */
export function addressOf(url: string, { packages }: BundledPlace): string {
  return url === bundledUrl ? packages : url;
}

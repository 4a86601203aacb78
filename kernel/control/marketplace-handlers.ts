import type { KnownReading, SourceAddress } from '@isp/sdk';
import type { OfferedPackage, SourceReader } from '../marketplace/source-reader.ts';
import type { KernelHandlers } from './kernel-handlers.ts';

/** Sources of plugins, as the kernel reads them for the marketplace service. */
export function marketplaceHandlers({ sources }: { readonly sources: SourceReader }): KernelHandlers {
  return {
    'kernel.marketplace.read': ({ source, known = {} }: { source: SourceAddress; known?: KnownReading }) =>
      sources.read(source, known),
    'kernel.marketplace.fetch': (wanted: OfferedPackage) => sources.fetch(wanted),
    'kernel.marketplace.media': (wanted: OfferedPackage & { files: readonly string[] }) =>
      sources.media(wanted),
  };
}

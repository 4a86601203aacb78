import type { KnownReading, PackageMedia, SourceAddress, SourceReading, TrustedKey } from '@isp/sdk';

/** Where the bundled catalogue is, and where its packages are kept. */
export interface BundledPlace {
  /** Plugin folders that come with the platform. */
  readonly folders: string;
  /** Of this installation. */
  readonly packages: string;
  /** The private key its packages are signed with. */
  readonly keyFile: string;
}

/** One package of a source. */
export interface PackageOfSource {
  readonly source: SourceAddress;
  readonly bundled: BundledPlace;
  readonly id: string;
  readonly version: string;
  readonly integrity: string;
  readonly toFile: string;
}

/** What the process that reads sources can be asked for, each by its name. */
export interface MarketplaceWork {
  readonly read: {
    request: {
      readonly source: SourceAddress;
      readonly known: KnownReading;
      readonly bundled: BundledPlace;
      readonly trustedKeys: readonly TrustedKey[];
    };
    result: {
      readonly reading: SourceReading | { unchanged: true };
      /** Folders of the bundled catalogue that could not be packed. */
      readonly leftOut: readonly string[];
    };
  };
  readonly fetch: { request: PackageOfSource; result: undefined };
  readonly media: {
    request: PackageOfSource & { readonly files: readonly string[] };
    result: Readonly<Record<string, PackageMedia>>;
  };
}

export type MarketplaceWorkName = keyof MarketplaceWork;

export interface MarketplaceRequest<N extends MarketplaceWorkName = MarketplaceWorkName> {
  readonly name: N;
  readonly request: MarketplaceWork[N]['request'];
}

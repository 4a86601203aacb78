/** Where a request came from, as the gateway saw it; carried on to every call made for it. */
export interface Origin {
  /** The client's IP address, behind the proxies of `ISP_TRUSTED_PROXIES`. IPv4 is never written as IPv6. */
  readonly address: string;
  /** The client's `User-Agent`, at most 300 characters, without control characters. */
  readonly userAgent?: string;
}

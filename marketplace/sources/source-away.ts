import { marketplaceErrors } from '@isp/sdk';

/** A source that cannot be read at the moment, with the reason. */
export const away = (source: string, reason: string, cause?: unknown) =>
  marketplaceErrors.MARKETPLACE_SOURCE_AWAY({ source, reason }, { cause });

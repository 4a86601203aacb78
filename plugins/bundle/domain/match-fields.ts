import { validationFailed } from '@isp/sdk';
import type { OrderBundleParams } from '../contract/index.ts';

/** What was sent for one component, and where it stood in the request. */
export interface SentFields {
  readonly fields: Record<string, unknown>;
  /** JSON Pointer into the request: of what was sent for it, or of nothing at all. */
  readonly path: string;
}

/**
 * Brings what was sent for components to their places in the tariff; of two components of one tariff, what was sent first
 * is the first one's. What names no component of the tariff that is left is refused.
 */
export function matchFields(
  tariffIds: readonly string[],
  sent: NonNullable<OrderBundleParams['components']>,
): SentFields[] {
  const matched: (SentFields | undefined)[] = tariffIds.map(() => undefined);
  sent.forEach(({ tariffId, ...fields }, index) => {
    const place = tariffIds.findIndex((id, at) => id === tariffId && matched[at] === undefined);
    if (place < 0) {
      const message = 'is not in the bundle, or is named oftener than it is in it';
      throw validationFailed([{ path: `/components/${index}/tariffId`, message }]);
    }
    matched[place] = { fields, path: `/components/${index}` };
  });
  return matched.map((one) => one ?? { fields: {}, path: '/components' });
}

import type { Transaction } from '@isp/sdk';
import { type LaterWish, type Service, subscriptionsErrors } from '../contract/index.ts';
import { services } from '../data/service-store.ts';

/**
 * A component may be suspended alone, and resumed while the service it belongs to is to work; everything else it does with
 * that one. @throws SUBSCRIPTIONS_SERVICE_IS_COMPONENT
 */
export async function assertOwnWay(
  tx: Transaction,
  { id, parentId }: Pick<Service, 'id' | 'parentId'>,
  wish: LaterWish,
): Promise<void> {
  if (parentId === undefined || wish === 'suspend') return;
  if (wish === 'resume' && (await services.get(tx, parentId)).desiredStatus === 'active') return;
  throw subscriptionsErrors.SUBSCRIPTIONS_SERVICE_IS_COMPONENT({ id, parentId, wish });
}

import type { BatchContext, BatchItem } from './batches.ts';
import type { DeliveryContext } from './context.ts';

type Many = (ctx: BatchContext, items: readonly BatchItem<never>[]) => Promise<void>;

/** What handles many messages, for one of them. */
export function alone(handleMany: Many): (ctx: DeliveryContext, data: never) => Promise<void> {
  return (ctx, data) => {
    const { messageId, requestId, attempt } = ctx;
    return handleMany(ctx as unknown as BatchContext, [{ data, messageId, requestId, attempt }]);
  };
}

import type { Context, Transaction } from '@isp/sdk';
import { type ComponentRow, components } from '../data/bundle-store.ts';
import type { ShownComponent } from '../domain/to-answer.ts';
import { askComponent, isRefusal } from './ask-component.ts';
import type { Reserved } from './reserve.ts';

/** Asks for all components that wait, each whatever becomes of the others. */
export function orderComponents(ctx: Context, { bundle, parts }: Reserved): Promise<ShownComponent[]> {
  return Promise.all(
    parts.map((part, place) =>
      part.state === 'waiting' ? orderOne(ctx, { bundle, part, before: parts[place - 1] }) : part,
    ),
  );
}

/** A component that its type takes, refuses, or has to be asked for again. */
export async function orderOne(
  ctx: Context,
  asked: Parameters<typeof askComponent>[2],
): Promise<ShownComponent> {
  const { part } = asked;
  try {
    const { credentials } = await askComponent(ctx, 'order', asked);
    return { ...part, state: 'ordered', ...(credentials ? { credentials } : {}) };
  } catch (error) {
    if (isRefusal(error)) return { ...part, state: 'refused', reason: error.message };
    ctx.log.warn({ err: error, componentId: part.id }, 'the component is ordered later');
    return part;
  }
}

/**
 * Writes down what became of components that waited. What one was ordered with is kept until its credentials are shown.
 *
 * @param shown that the caller is shown them now
 */
export async function settle(
  ctx: Context,
  tx: Transaction,
  outcomes: readonly ShownComponent[],
  shown: boolean,
): Promise<void> {
  for (const outcome of outcomes) {
    const { id, state, reason = null, credentials } = outcome;
    if (state === 'waiting') continue;
    const forget = state === 'ordered' && (shown || !credentials) ? { sealed: null } : {};
    const changed = await components.change(tx, { id, state: 'waiting' }, { state, reason, ...forget });
    if (changed.length > 0 && state === 'refused') await tellRefused(ctx, tx, outcome);
  }
}

async function tellRefused(ctx: Context, tx: Transaction, component: ComponentRow): Promise<void> {
  const { id: componentId, bundleId, customerId, resellerId, type, tariffId, reason = '' } = component;
  const owner = { customerId, resellerId };
  await ctx.publish(tx, 'bundle.component-refused', {
    ...{ bundleId, componentId, ...owner, type, tariffId, reason },
  });
}

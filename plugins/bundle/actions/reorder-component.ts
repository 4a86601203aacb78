import { type Context, defineAction, platformErrors, validationFailed } from '@isp/sdk';
import { bundleErrors, OrderedComponent, ReorderComponentParams } from '../contract/index.ts';
import {
  type BundleRow,
  bundles,
  type ComponentRow,
  components,
  componentsOf,
} from '../data/bundle-store.ts';
import { toOrderedComponent } from '../domain/to-answer.ts';
import { problemsOf } from '../orders/check-components.ts';
import { orderOne, settle } from '../orders/order-components.ts';
import { sealFields } from '../orders/sealed-fields.ts';

interface Found {
  readonly bundle: BundleRow;
  readonly part: ComponentRow;
  readonly before: ComponentRow | undefined;
}

/** Orders a component again that was refused. */
export const reorderComponent = defineAction('bundle.components.reorder', {
  summary: 'Orders a refused component of a bundle again, with other fields.',
  permission: 'bundle.service.order',
  rest: 'POST /bundle-components/{id}/order',
  sensitive: true,
  status: 202,
  params: ReorderComponentParams,
  result: OrderedComponent,
  errors: [platformErrors.NOT_FOUND, bundleErrors.BUNDLE_COMPONENT_NOT_REFUSED, bundleErrors.BUNDLE_ENDED],
  example: { id: '01993c5e-8a00-7000-8000-000000000001', login: 'ada.lovelace' },
  async handler(ctx, { id, ...fields }): Promise<OrderedComponent> {
    const sealed = sealFields(fields, id);
    const found = await find(ctx, id);
    const asked = { ...found, part: { ...found.part, sealed } };
    const problems = await problemsOf(ctx, asked);
    if (problems.length > 0) throw validationFailed(problems);
    await letWait(ctx, id, sealed);
    const outcome = await orderOne(ctx, { ...asked, part: { ...asked.part, state: 'waiting' } });
    return ctx.transaction(async (tx) => {
      await settle(ctx, tx, [outcome], true);
      return toOrderedComponent(outcome);
    });
  },
});

function find(ctx: Context, id: string): Promise<Found> {
  return ctx.transaction(
    async (tx) => {
      const part = await components.get(tx, id);
      const bundle = await bundles.get(tx, part.bundleId);
      if (bundle.state === 'ended') throw bundleErrors.BUNDLE_ENDED({ id: bundle.id });
      if (part.state !== 'refused') throw notRefused(part);
      const before = (await componentsOf(tx, bundle.id)).find(({ place }) => place === part.place - 1);
      return { bundle, part, before };
    },
    { readOnly: true },
  );
}

/** From here on the job completes it, whatever happens to the caller. */
async function letWait(ctx: Context, id: string, sealed: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const part = await components.lock(tx, id);
    if (part.state !== 'refused') throw notRefused(part);
    await components.change(tx, { id }, { state: 'waiting', reason: null, sealed });
    const { bundleId } = part;
    const runAt = Temporal.Now.instant().add({ seconds: 10 });
    await ctx.enqueue(tx, 'bundle.complete-order', { bundleId }, { key: bundleId, runAt });
  });
}

function notRefused({ id, state }: ComponentRow): Error {
  return bundleErrors.BUNDLE_COMPONENT_NOT_REFUSED({ id, state });
}

import {
  type Context,
  defineAction,
  holdsPermission,
  platformErrors,
  rootResellerId,
  type Transaction,
  validationFailed,
} from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { lookUp } from '../bulk/look-up.ts';
import { selectServices } from '../bulk/select-services.ts';
import {
  BulkAnswer,
  type BulkItem,
  type BulkOperation,
  BulkParams,
  type Service,
} from '../contract/index.ts';
import { type BulkOperationRow, bulkItems, bulkOperations, toOperation } from '../data/bulk-store.ts';
import { tariffs } from '../data/tariff-store.ts';
import { planServices } from '../domain/bulk-plan.ts';

/** Suspends, resumes, cancels many services, or gives them another tariff. */
export const changeServices = defineAction('subscriptions.services.bulk', {
  summary:
    'Changes many services at once, in the background; with "preview" it says which, and why others not.',
  permission: 'subscriptions.service.bulk',
  rest: 'POST /services/bulk',
  sensitive: true,
  status: 202,
  params: BulkParams,
  result: BulkAnswer,
  errors: [platformErrors.NOT_FOUND],
  example: {
    action: 'suspend',
    reason: 'technical',
    filter: { status: 'active', tariffId: '01993c5e-8a00-7000-8000-000000000002' },
    preview: true,
  },
  async handler(ctx, params): Promise<BulkAnswer> {
    assertAllowed(ctx, params);
    assertWhole(params);
    const lookedUp = await lookUp(ctx, params.filter);
    return ctx.transaction(async (tx) => {
      await assertTariff(tx, params);
      const matching = await selectServices(tx, params.filter, lookedUp);
      const { changing, excluded } = planServices(matching, params);
      if (params.preview)
        return { preview: { matching: matching.length, changing: changing.length, excluded } };
      return { operation: await begin(ctx, tx, params, changing) };
    });
  },
});

/** Who may not do it to one service may not do it to many. */
function assertAllowed(ctx: Context, { action }: BulkParams): void {
  const permission = `subscriptions.service.${action}`;
  if (!holdsPermission(ctx.principal, permission)) throw platformErrors.FORBIDDEN({ permission });
}

function assertWhole({ action, reason, tariffId }: BulkParams): void {
  const goesWith = [
    { path: '/reason', given: reason, with: 'suspend' },
    { path: '/tariffId', given: tariffId, with: 'change-tariff' },
  ];
  const problems = goesWith.flatMap(({ path, given, with: wish }) => {
    if ((given !== undefined) === (action === wish)) return [];
    const message = given === undefined ? `is required for ${wish}` : `goes with ${wish} only`;
    return [{ path, message }];
  });
  if (problems.length > 0) throw validationFailed(problems);
}

async function assertTariff(tx: Transaction, { tariffId: id }: BulkParams): Promise<void> {
  if (id === undefined || (await tariffs.find(tx, { id, status: 'active' }))) return;
  throw validationFailed([{ path: '/tariffId', message: 'is not a tariff that can be ordered' }]);
}

async function begin(
  ctx: Context,
  tx: Transaction,
  { action, reason, tariffId }: BulkParams,
  changing: readonly Service[],
): Promise<BulkOperation> {
  const operation: BulkOperationRow = {
    id: newId(),
    resellerId: ctx.principal.resellerId ?? rootResellerId,
    action,
    ...(reason ? { reason } : {}),
    ...(tariffId ? { tariffId } : {}),
    status: 'running',
    total: changing.length,
    createdAt: ctx.clock.now().toString(),
  };
  await bulkOperations.insert(tx, operation);
  if (changing.length > 0) await bulkItems.insertMany(tx, changing.map(toItem(operation.id)));
  await ctx.enqueue(tx, 'subscriptions.run-bulk', { operationId: operation.id });
  return toOperation(operation, { changed: 0, refused: 0 });
}

function toItem(operationId: string): (service: Service) => BulkItem {
  return ({ id: serviceId, customerId, resellerId }) => ({
    ...{ id: newId(), operationId, serviceId, customerId, resellerId },
    status: 'waiting',
  });
}

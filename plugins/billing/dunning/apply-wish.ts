import type { Context } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import type { Service } from '@isp/subscriptions/contract';
import { type BlockRow, blocks } from '../data/dunning/block-store.ts';
import type { CaseRow } from '../data/dunning/case-store.ts';

/** Does what is missing for a wish; done twice it is like done once. */
export async function applyWish(ctx: Context, wished: CaseRow): Promise<void> {
  const services = await servicesOf(ctx, wished.customerId);
  const own = await ctx.transaction((tx) => blocks.listAll(tx, { caseId: wished.id }), { readOnly: true });
  if (wished.wish === 'blocked') await block(ctx, wished, { services, own });
  else await release(ctx, wished, { services, own });
}

/** Frees what anybody suspended for a debt of a customer that owes nothing any more. */
export async function freeServices(ctx: Context, customerId: string): Promise<void> {
  for (const { id } of (await servicesOf(ctx, customerId)).filter(isForDebt))
    await asked(ctx.call('subscriptions.services.resume', { id }, { as: 'plugin' }));
}

/** A customer's services; components go with the service they belong to. */
async function servicesOf(ctx: Context, customerId: string): Promise<Service[]> {
  const found: Service[] = [];
  let cursor: string | undefined;
  do {
    const query = { id: customerId, limit: 200, ...(cursor ? { cursor } : {}) };
    const { data, page } = await ctx.call('subscriptions.services.list-of-customer', query, { as: 'plugin' });
    found.push(...data.filter(({ parentId }) => parentId === undefined));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}

interface Found {
  readonly services: readonly Service[];
  readonly own: readonly BlockRow[];
}

/**
 * Suspends what works. A service is noted before it is asked for, and left alone once the wish is carried out: whoever
 * resumes it by hand has his reasons. What is suspended for another reason stays as it is.
 */
async function block(ctx: Context, wished: CaseRow, { services, own }: Found): Promise<void> {
  const { id: caseId, wishVersion: version, carriedVersion, customerId, resellerId } = wished;
  const isNoted = ({ id }: Service) => own.some((one) => one.version === version && one.serviceId === id);
  const concerned = services.filter((service) => !isNoted(service) || carriedVersion < version);
  for (const service of concerned.filter((one) => isWorking(one) || isForDebt(one))) {
    const blockedAt = ctx.clock.now().toString();
    const row = { id: newId(), customerId, resellerId, caseId, serviceId: service.id, version, blockedAt };
    await ctx.transaction((tx) => blocks.insertOnce(tx, row));
    const wish = { id: service.id, reason: 'non_payment' } as const;
    if (isWorking(service)) await asked(ctx.call('subscriptions.services.suspend', wish, { as: 'plugin' }));
  }
}

function isWorking({ status, desiredStatus }: Service): boolean {
  return desiredStatus === 'active' && status !== 'pending';
}

/** Whoever suspended it for the debt: it is freed with the others. */
function isForDebt({ desiredStatus, suspensionReason }: Service): boolean {
  return desiredStatus === 'suspended' && suspensionReason === 'non_payment';
}

/** Frees, or ends, what was suspended here and still is for that reason. */
async function release(ctx: Context, wished: CaseRow, { services, own }: Found): Promise<void> {
  const rows = own.filter(({ releasedAt }) => !releasedAt);
  for (const serviceId of new Set(rows.map((row) => row.serviceId))) {
    const service = services.find(({ id }) => id === serviceId);
    if (service && isForDebt(service)) await asked(wishFor(ctx, wished, serviceId));
    const releasedAt = ctx.clock.now().toString();
    const ids = rows.filter((row) => row.serviceId === serviceId).map(({ id }) => id);
    await ctx.transaction((tx) => blocks.change(tx, { id: ids }, { releasedAt }));
  }
}

function wishFor(ctx: Context, { wish }: CaseRow, id: string): Promise<unknown> {
  return wish === 'ended'
    ? ctx.call('subscriptions.services.cancel', { id }, { as: 'plugin' })
    : ctx.call('subscriptions.services.resume', { id }, { as: 'plugin' });
}

/** A service that is another by now (409) needs nothing of us; whatever else goes wrong is tried again. */
async function asked(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof Error && 'status' in error && error.status === 409)) throw error;
  }
}

import type { JobStatusChanged } from '@isp/provisioning/contract';
import type { Context, Transaction } from '@isp/sdk';
import { tellOf } from '../changes/tell-of.ts';
import { withdrawChanges } from '../changes/withdraw-changes.ts';
import type { Service } from '../contract/index.ts';
import { services } from '../data/service-store.ts';
import { followComponents } from '../domain/composite.ts';
import { dropWishes, type Effect } from '../domain/follow-report.ts';
import { componentsOf } from './find-components.ts';

/** Follows a report about the own job of a service that has components: it is done when theirs are. */
export async function followOwnJob(
  ctx: Context,
  tx: Transaction,
  { serviceId, status, desiredVersion }: JobStatusChanged,
): Promise<void> {
  const service = await services.lock(tx, serviceId);
  if (desiredVersion < service.desiredVersion || service.reachedVersion === desiredVersion) return;
  if (status === 'manual') {
    const at = ctx.clock.now().toString();
    return tellOf(ctx, tx, { events: ['subscriptions.service-incomplete'], service, before: service, at });
  }
  if (status === 'cancelled') await carryOut(ctx, tx, service, dropWishes(service));
  await services.change(tx, { id: serviceId }, { reachedVersion: desiredVersion });
  await followComponentsOf(ctx, tx, serviceId);
}

/** Gives a service what follows from its components. It is locked by the transaction, before any of them. */
export async function followComponentsOf(ctx: Context, tx: Transaction, id: string): Promise<void> {
  const service = await services.lock(tx, id);
  const components = await componentsOf(tx, id);
  await carryOut(ctx, tx, service, followComponents(service, components, ctx.clock.now().toString()));
}

async function carryOut(
  ctx: Context,
  tx: Transaction,
  before: Service,
  effect: Effect | undefined,
): Promise<void> {
  if (!effect) return;
  const { id } = before;
  const [service] = await services.change(tx, { id }, effect.changes);
  if (!service) return;
  await tellOf(ctx, tx, { events: effect.events, service, before, at: ctx.clock.now().toString() });
  if (service.status === 'cancelled') await withdrawChanges(ctx, tx, { serviceId: id });
}

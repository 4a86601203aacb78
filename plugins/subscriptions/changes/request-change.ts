import type { DesiredState, NetworkAction } from '@isp/provisioning/contract';
import { type Context, platformErrors, type Transaction } from '@isp/sdk';
import { type Changes, newId } from '@isp/sdk/data';
import type { Service, ServiceChange, SuspensionReason } from '../contract/index.ts';
import { services } from '../data/service-store.ts';
import { planChange, type Wish } from '../domain/plan-change.ts';
import { requestProvisioning } from './request-provisioning.ts';

/** Suspend, resume or cancel; why, when it is suspended. */
export interface WishedChange {
  readonly wish: Wish;
  readonly reason?: SuspensionReason | undefined;
}

/** Asks for a change of a service. The service keeps its status until provisioning reports that it was applied. */
export function requestChange(
  ctx: Context,
  { id, ...wished }: { readonly id: string } & WishedChange,
): Promise<ServiceChange> {
  return ctx.transaction(async (tx) => changeLocked(ctx, tx, await services.lock(tx, id), wished));
}

/** The same for a service the transaction has locked. */
export function changeLocked(
  ctx: Context,
  tx: Transaction,
  service: Service,
  { wish, reason }: WishedChange,
): Promise<ServiceChange> {
  const { desiredStatus, action, state } = planChange(service, wish);
  const changes = { desiredStatus, ...(reason ? { suspensionReason: reason } : {}) };
  return nextVersion(ctx, tx, { service, changes, action, desired: { state } });
}

/** Gives the service its next version and asks provisioning for it. */
export async function nextVersion(
  ctx: Context,
  tx: Transaction,
  wanted: { service: Service; changes: Changes<Service>; action: NetworkAction; desired: DesiredState },
): Promise<ServiceChange> {
  const { id, desiredVersion } = wanted.service;
  const next = { ...wanted.changes, desiredVersion: desiredVersion + 1 };
  const [service] = await services.change(tx, { id }, next);
  if (!service) throw platformErrors.NOT_FOUND({ id });
  const { action, desired } = wanted;
  return requestProvisioning(ctx, tx, { jobId: newId(), service, action, desired });
}

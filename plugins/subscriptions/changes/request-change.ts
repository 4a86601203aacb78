import type { DesiredState, NetworkAction } from '@isp/provisioning/contract';
import { type Context, platformErrors, type Transaction } from '@isp/sdk';
import { type Changes, newId } from '@isp/sdk/data';
import { assertOwnWay } from '../components/assert-own-way.ts';
import { componentsOf, lockService } from '../components/find-components.ts';
import type { Service, ServiceChange, SuspensionReason } from '../contract/index.ts';
import { services } from '../data/service-store.ts';
import { goesAlong } from '../domain/goes-along.ts';
import { type PlannedChange, planChange, plans, type Wish } from '../domain/plan-change.ts';
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
  return ctx.transaction(async (tx) => changeLocked(ctx, tx, await lockService(tx, id), wished));
}

/** The same for a service the transaction has locked (`lockService`). Its components go along, and its own job waits for theirs. */
export async function changeLocked(
  ctx: Context,
  tx: Transaction,
  service: Service,
  wished: WishedChange,
): Promise<ServiceChange> {
  await assertOwnWay(tx, service, wished.wish);
  const planned = planChange(service, wished.wish);
  const dependsOn = service.componentCount ? await changeComponents(ctx, tx, service, wished) : [];
  return apply(ctx, tx, service, { planned, reason: wished.reason, dependsOn });
}

async function changeComponents(
  ctx: Context,
  tx: Transaction,
  service: Service,
  { wish, reason }: WishedChange,
): Promise<string[]> {
  const along = (await componentsOf(tx, service.id)).filter((one) => goesAlong(one, service, wish));
  const jobs: string[] = [];
  for (const component of along) {
    const { job } = await apply(ctx, tx, component, { planned: plans[wish], reason, dependsOn: [] });
    jobs.push(job.id);
  }
  return jobs;
}

function apply(
  ctx: Context,
  tx: Transaction,
  service: Service,
  {
    planned: { desiredStatus, action, state },
    reason,
    dependsOn,
  }: { planned: PlannedChange; reason: SuspensionReason | undefined; dependsOn: readonly string[] },
): Promise<ServiceChange> {
  const changes = { desiredStatus, ...(reason ? { suspensionReason: reason } : {}) };
  const desired = { state, ...(reason ? { suspensionReason: reason } : {}) };
  return nextVersion(ctx, tx, { service, changes, action, desired, dependsOn });
}

/** What a service is to have next. */
export interface NextVersion {
  readonly service: Service;
  readonly changes: Changes<Service>;
  readonly action: NetworkAction;
  readonly desired: DesiredState;
  /** Jobs that have to be done before. */
  readonly dependsOn: readonly string[];
  /** Left out: made here. */
  readonly jobId?: string;
}

/** Gives the service its next version and asks provisioning for it. */
export async function nextVersion(
  ctx: Context,
  tx: Transaction,
  wanted: NextVersion,
): Promise<ServiceChange> {
  const { id, desiredVersion } = wanted.service;
  const next = { ...wanted.changes, desiredVersion: desiredVersion + 1 };
  const [service] = await services.change(tx, { id }, next);
  if (!service) throw platformErrors.NOT_FOUND({ id });
  const { action, desired, dependsOn, jobId = newId() } = wanted;
  return requestProvisioning(ctx, tx, { jobId, service, action, desired, dependsOn });
}

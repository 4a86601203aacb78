import { type Context, defineListener, type Transaction } from '@isp/sdk';
import type { Service, ServiceEventName } from '../contract/index.ts';
import { services } from '../data/service-store.ts';
import { followReport } from '../domain/follow-report.ts';

/** Gives a service its new status when the network has it. */
export const onJobStatusChanged = defineListener('provisioning.job-status-changed', async (ctx, report) => {
  if (report.status !== 'done' && report.status !== 'cancelled') return;
  await ctx.transaction(async (tx) => {
    const id = report.serviceId;
    if (!(await services.find(tx, { id }))) return;
    const at = ctx.clock.now().toString();
    const effect = followReport(await services.lock(tx, id), report, at);
    if (!effect) return;
    const [service] = await services.change(tx, { id }, effect.changes);
    if (service && effect.event) await tell(ctx, tx, { event: effect.event, service, at });
  });
});

async function tell(
  ctx: Context,
  tx: Transaction,
  { event, service, at }: { event: ServiceEventName; service: Service; at: string },
): Promise<void> {
  const { id: serviceId, customerId, resellerId, type, tariffId, status, login, startDate } = service;
  const owner = { serviceId, customerId, resellerId };
  const { suspensionReason } = service;
  await ctx.publish(tx, event, { ...owner, type, tariffId, status, suspensionReason, login, startDate, at });
}

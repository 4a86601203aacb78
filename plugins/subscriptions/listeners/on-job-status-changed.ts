import { type Context, defineListener, type Transaction } from '@isp/sdk';
import { withdrawChanges } from '../changes/withdraw-changes.ts';
import type { Service, ServiceEventName } from '../contract/index.ts';
import { services } from '../data/service-store.ts';
import { followReport } from '../domain/follow-report.ts';

/** Gives a service its new status and tariff when the network has them. */
export const onJobStatusChanged = defineListener('provisioning.job-status-changed', async (ctx, report) => {
  if (report.status !== 'done' && report.status !== 'cancelled') return;
  await ctx.transaction(async (tx) => {
    const id = report.serviceId;
    if (!(await services.find(tx, { id }))) return;
    const at = ctx.clock.now().toString();
    const before = await services.lock(tx, id);
    const effect = followReport(before, report, at);
    if (!effect) return;
    const [service] = await services.change(tx, { id }, effect.changes);
    if (!service) return;
    for (const event of effect.events) await tell(ctx, tx, { event, service, before, at });
    if (service.status === 'cancelled') await withdrawChanges(ctx, tx, { serviceId: id });
  });
});

async function tell(
  ctx: Context,
  tx: Transaction,
  told: { event: ServiceEventName; service: Service; before: Service; at: string },
): Promise<void> {
  const { event, service, before, at } = told;
  const { id: serviceId, customerId, resellerId, type, tariffId, status, login, startDate } = service;
  const { suspensionReason } = service;
  const data = {
    serviceId,
    customerId,
    resellerId,
    type,
    tariffId,
    status,
    suspensionReason,
    login,
    startDate,
  };
  const former = before.tariffId === tariffId ? {} : { previousTariffId: before.tariffId };
  await ctx.publish(tx, event, { ...data, ...former, at });
}

import type { JobStatusChanged } from '@isp/provisioning/contract';
import { type Context, defineListener, type Transaction } from '@isp/sdk';
import { tellOf } from '../changes/tell-of.ts';
import { withdrawChanges } from '../changes/withdraw-changes.ts';
import { followComponentsOf, followOwnJob } from '../components/follow-components.ts';
import { services } from '../data/service-store.ts';
import { followReport } from '../domain/follow-report.ts';

/** Gives a service its new status and tariff when the network has them, and the one it is a component of what follows from it. */
export const onJobStatusChanged = defineListener('provisioning.job-status-changed', async (ctx, report) => {
  if (!['done', 'cancelled', 'manual'].includes(report.status)) return;
  await ctx.transaction(async (tx) => {
    const id = report.serviceId;
    const known = await services.find(tx, { id });
    if (!known) return;
    if (known.componentCount) return followOwnJob(ctx, tx, report);
    if (known.parentId) await services.lock(tx, known.parentId);
    await follow(ctx, tx, report);
    if (known.parentId) await followComponentsOf(ctx, tx, known.parentId);
  });
});

async function follow(ctx: Context, tx: Transaction, report: JobStatusChanged): Promise<void> {
  const id = report.serviceId;
  const at = ctx.clock.now().toString();
  const before = await services.lock(tx, id);
  const effect = followReport(before, report, at);
  if (!effect) return;
  const [service] = await services.change(tx, { id }, effect.changes);
  if (!service) return;
  await tellOf(ctx, tx, { events: effect.events, service, before, at });
  if (service.status === 'cancelled') await withdrawChanges(ctx, tx, { serviceId: id });
}

import type { JobStatusChanged } from '@isp/provisioning/contract';
import { type Context, defineBatchListener, type Transaction } from '@isp/sdk';
import { tellOf } from '../changes/tell-of.ts';
import { withdrawChanges } from '../changes/withdraw-changes.ts';
import { followComponentsOf, followOwnJob } from '../components/follow-components.ts';
import type { Service } from '../contract/index.ts';
import { services } from '../data/service-store.ts';
import { followReport } from '../domain/follow-report.ts';

/** Gives services their new status and tariff when the network has them, and those they are components of what follows. */
export const onJobStatusChanged = defineBatchListener(
  'provisioning.job-status-changed',
  async (ctx, items) => {
    const reports = items.map(({ data }) => data).filter(({ status }) => tellsSomething.has(status));
    if (reports.length === 0) return;
    await ctx.transaction(async (tx) => {
      const known = await services.listAll(tx, {
        id: [...new Set(reports.map(({ serviceId }) => serviceId))],
      });
      // Services are locked parents first, and always in this order, so that two batches do not wait for each other.
      known.sort((one, other) => lockOrder(one).localeCompare(lockOrder(other)));
      for (const service of known)
        for (const report of reports.filter(({ serviceId }) => serviceId === service.id))
          await followAll(ctx, tx, service, report);
    });
  },
);

const tellsSomething: ReadonlySet<string> = new Set(['done', 'cancelled', 'manual']);

function lockOrder({ id, parentId }: Service): string {
  return `${parentId ?? id} ${id}`;
}

async function followAll(
  ctx: Context,
  tx: Transaction,
  known: Service,
  report: JobStatusChanged,
): Promise<void> {
  if (known.componentCount) return followOwnJob(ctx, tx, report);
  if (known.parentId) await services.lock(tx, known.parentId);
  await follow(ctx, tx, report);
  if (known.parentId) await followComponentsOf(ctx, tx, known.parentId);
}

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

import { type Context, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import type { ServiceChange, SuspensionReason } from '../contract/index.ts';
import { services } from '../data/service-store.ts';
import { planChange, type Wish } from '../domain/plan-change.ts';
import { requestProvisioning } from './request-provisioning.ts';

/** Asks for a change of a service. The service keeps its status until provisioning reports that it was applied. */
export function requestChange(
  ctx: Context,
  { id, wish, reason }: { id: string; wish: Wish; reason?: SuspensionReason },
): Promise<ServiceChange> {
  return ctx.transaction(async (tx) => {
    const service = await services.lock(tx, id);
    const { desiredStatus, action, state } = planChange(service, wish);
    const [changed] = await services.change(
      tx,
      { id },
      {
        desiredStatus,
        desiredVersion: service.desiredVersion + 1,
        ...(reason ? { suspensionReason: reason } : {}),
      },
    );
    if (!changed) throw platformErrors.NOT_FOUND({ id });
    return requestProvisioning(ctx, tx, { jobId: newId(), service: changed, action, desired: { state } });
  });
}

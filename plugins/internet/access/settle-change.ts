import { type Context, IspError } from '@isp/sdk';
import { type InternetService, internetServices } from '../data/internet-service-store.ts';
import { accessOf, changedNames, columnsOf } from '../domain/access.ts';
import { beginChange, conflictOf } from './begin-change.ts';
import { placeChange } from './place-change.ts';

/** The network has what was wanted: the login is shown where the service is. */
export async function finishChange(ctx: Context, changing: InternetService): Promise<void> {
  const { serviceId, login } = changing;
  await ctx.call('subscriptions.services.set-login', { id: serviceId, login }, { as: 'plugin' });
  await clear(ctx, changing);
}

async function clear(ctx: Context, { serviceId, changeJobId }: InternetService): Promise<void> {
  await ctx.transaction((tx) =>
    internetServices.change(tx, { serviceId, changeJobId }, { changeJobId: null, former: null }),
  );
}

/**
 * The job was cancelled: the service has what it had before, and the network is told so, since the job may have begun. What
 * somebody else has taken meanwhile stays as it was wanted, and is asked for once more.
 */
export async function withdrawChange(ctx: Context, changing: InternetService): Promise<void> {
  const { serviceId, changeJobId, former } = changing;
  if (!former || changedNames(accessOf(changing), former).length === 0) return clear(ctx, changing);
  const again = await ctx
    .transaction(async (tx) => {
      const [before] = await internetServices.change(
        tx,
        { serviceId, changeJobId },
        { ...columnsOf(former), changeJobId: null, former: null },
      );
      return before && beginChange(ctx, tx, before, former);
    })
    .catch(async (error: unknown) => {
      if (!(conflictOf(error, former) instanceof IspError)) throw error;
      ctx.log.warn({ err: error, serviceId }, 'what the service had before is taken; the change goes on');
      return askAgain(ctx, changing);
    });
  if (again?.changeJobId) await placeChange(ctx, serviceId, again.changeJobId);
}

function askAgain(ctx: Context, { serviceId, changeJobId }: InternetService) {
  return ctx.transaction(async (tx) => {
    const [free] = await internetServices.change(
      tx,
      { serviceId, changeJobId },
      { changeJobId: null, former: null },
    );
    return free && beginChange(ctx, tx, free, accessOf(free));
  });
}

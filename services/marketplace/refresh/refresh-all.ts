import type { Context } from '@isp/sdk';
import { readInstalled } from '../catalogue/read-market.ts';
import { byOrder, type StoredSource, sources } from '../data/source-store.ts';
import { checkUpdates } from './check-updates.ts';
import { installAutomaticUpdates } from './install-automatic-updates.ts';
import { passRevocations } from './pass-revocations.ts';
import { refreshSource } from './refresh-source.ts';

/** Looks at every enabled source, has revoked versions stopped, and looks for updates. Answers the sources after it. */
export async function refreshAll(ctx: Context): Promise<StoredSource[]> {
  const before = await ctx.transaction((tx) => sources.listAll(tx, { enabled: true }), { readOnly: true });
  await Promise.all(before.map((source) => refreshSource(ctx, source)));
  await passRevocations(ctx, await readInstalled(ctx));
  await installAutomaticUpdates(ctx, await checkUpdates(ctx));
  const after = await ctx.transaction((tx) => sources.listAll(tx, {}), { readOnly: true });
  return after.toSorted(byOrder);
}

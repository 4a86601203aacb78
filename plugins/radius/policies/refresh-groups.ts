import type { Context, Transaction } from '@isp/sdk';
import { findGarden } from '../data/garden-store.ts';
import { listFormerGroups, replaceGroups } from '../data/group-store.ts';
import { gardenPolicyOf, gardenReasonOf } from '../domain/garden.ts';
import { policyOfGroup, type ReplyPolicy } from '../domain/reply-policy.ts';

/** Writes groups of an earlier version of the templates anew, each in a transaction of its own. */
export async function refreshGroups(ctx: Context): Promise<void> {
  const former = await ctx.transaction(listFormerGroups, { readOnly: true });
  for (const group of former) {
    await ctx.transaction(async (tx) => {
      const policy = await policyOf(tx, group);
      if (policy) await replaceGroups(tx, policy);
    });
  }
}

/** Groups somebody made by hand are left alone. */
async function policyOf(tx: Transaction, group: string): Promise<ReplyPolicy | undefined> {
  const reason = gardenReasonOf(group);
  return reason ? gardenPolicyOf(await findGarden(tx, reason)) : policyOfGroup(group);
}

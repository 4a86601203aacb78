import { type Context, defineBatchJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { earn } from '../earn.ts';
import { type InvoiceFacts, type ReadRule, readInvoices, readRules } from '../read-earning.ts';
import { resellersAbove } from '../resellers-above.ts';

/** Reckons what resellers earn on invoices money came for, or went back; twice is like once. */
export const earnCommission = defineBatchJob('billing.earn-commission', {
  data: Type.Object({ invoiceId: Id }),
  handleMany: (ctx, items) =>
    earnOn(
      ctx,
      items.map(({ data }) => data.invoiceId),
    ),
});

/** The same for any invoices. */
export async function earnOn(ctx: Context, invoiceIds: readonly string[]): Promise<void> {
  const { rules, owners } = await ctx.transaction(
    async (tx) => {
      const invoices = await readInvoices(tx, invoiceIds);
      return { rules: await readRules(tx), owners: invoices.map(({ resellerId }) => resellerId) };
    },
    { readOnly: true },
  );
  const overrides = [...rules.values()].flat().some(({ appliesTo }) => appliesTo === 'below');
  const above = overrides ? await resellersAbove(ctx, owners) : new Map<string, readonly string[]>();
  const beneficiaries = (invoice: InvoiceFacts) => {
    const own = ofKind(rules.get(invoice.resellerId), 'own');
    const others = (above.get(invoice.resellerId) ?? []).map(
      (id) => [id, ofKind(rules.get(id), 'below')] as const,
    );
    return new Map([[invoice.resellerId, own] as const, ...others].filter(([, some]) => some.length > 0));
  };
  await ctx.transaction(async (tx) => {
    const invoices = await readInvoices(tx, invoiceIds);
    await earn(ctx, tx, { invoices, beneficiaries });
  });
}

function ofKind(rules: readonly ReadRule[] = [], kind: ReadRule['appliesTo']): readonly ReadRule[] {
  return rules.filter(({ appliesTo }) => appliesTo === kind);
}

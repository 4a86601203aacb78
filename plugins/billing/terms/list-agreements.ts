import type { Context, ListQuery, Page } from '@isp/sdk';
import { accountOf } from '../accounts/ensure-account.ts';
import { type AgreementRow, agreements, endsOf } from '../data/agreement-store.ts';

/** A page of agreements of one kind of a customer, each with the day it ended on. */
export async function listAgreements<Shown>(
  ctx: Context,
  { id, ...query }: { id: string } & ListQuery,
  { kind, show }: { kind: AgreementRow['kind']; show: (row: AgreementRow, endedOn?: string) => Shown },
): Promise<Page<Shown>> {
  await accountOf(ctx, id);
  const page = await agreements.list(ctx.read, query, { customerId: id, kind });
  const ids = page.data.map((row) => row.id);
  const ends = await ctx.transaction((tx) => endsOf(tx, ids), { readOnly: true, audited: false });
  return { ...page, data: page.data.map((row) => show(row, ends.get(row.id))) };
}

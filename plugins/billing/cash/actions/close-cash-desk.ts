import { defineAction, holdsPermission, platformErrors } from '@isp/sdk';
import { toAmountMinor } from '@isp/sdk/money';
import { CashSessionReport, CloseCashDeskParams, cashErrors } from '../../contract/index.ts';
import { cashDesks, cashSessions, reportOf } from '../../data/cash-store.ts';
import { authorOf } from '../../domain/author-of.ts';
import { personOf } from '../move-cash.ts';

/** Closes a cash desk with what was counted. */
export const closeCashDesk = defineAction('billing.cash-desks.close', {
  summary: 'Closes a cash desk with what was counted, and reports what went in and out and the difference.',
  permission: 'billing.cash-desk.use',
  rest: 'POST /billing/cash-desks/{id}/close',
  status: 200,
  sensitive: true,
  params: CloseCashDeskParams,
  result: CashSessionReport,
  errors: [
    platformErrors.NOT_FOUND,
    cashErrors.BILLING_CASH_DESK_CLOSED,
    cashErrors.BILLING_CASH_DESK_OF_OTHER,
  ],
  example: { id: '01900000-0000-7000-8000-0000000000c1', countedMinor: 13_600 },
  handler: (ctx, { id, countedMinor, note }) =>
    ctx.transaction(async (tx) => {
      await cashDesks.lock(tx, id);
      const open = await cashSessions.find(tx, { cashDeskId: id, status: 'open' });
      if (!open) throw cashErrors.BILLING_CASH_DESK_CLOSED({ id });
      const session = await cashSessions.lock(tx, open.id);
      const isOwn = session.person === personOf(ctx);
      if (!isOwn && !holdsPermission(ctx.principal, 'billing.cash-desk.manage'))
        throw cashErrors.BILLING_CASH_DESK_OF_OTHER({ id, by: session.openedBy.name });
      const at = ctx.clock.now().toString();
      const { expectedMinor, currency } = session;
      const differenceMinor = toAmountMinor(BigInt(countedMinor) - BigInt(expectedMinor));
      const closed = { status: 'closed', closedBy: authorOf(ctx.principal), closedAt: at } as const;
      const counted = { countedMinor, differenceMinor, ...(note ? { note } : {}) };
      await cashSessions.change(tx, { id: session.id }, { ...closed, ...counted });
      await cashDesks.change(tx, { id }, { openSessionId: null, updatedAt: at });
      const about = { cashDeskId: id, sessionId: session.id, expectedMinor, countedMinor, differenceMinor };
      await ctx.publish(tx, 'billing.cash-desk-closed', { ...about, currency, at });
      ctx.audit({ subject: { kind: 'cash-session', id: session.id }, after: about });
      return reportOf(tx, session.id);
    }),
});

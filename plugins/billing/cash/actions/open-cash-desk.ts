import { defineAction, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { CashSession, cashErrors, OpenCashDeskParams } from '../../contract/index.ts';
import { cashDesks, cashSessions, shownSession } from '../../data/cash-store.ts';
import { authorOf } from '../../domain/author-of.ts';
import { personOf } from '../move-cash.ts';

/** Opens a cash desk: from now on it is of the one who opened it. */
export const openCashDesk = defineAction('billing.cash-desks.open', {
  summary:
    'Opens a cash desk with what is in the drawer. Cash the person takes goes into it until it is closed.',
  permission: 'billing.cash-desk.use',
  rest: 'POST /billing/cash-desks/{id}/open',
  sensitive: true,
  params: OpenCashDeskParams,
  result: CashSession,
  errors: [
    platformErrors.NOT_FOUND,
    cashErrors.BILLING_CASH_DESK_OPEN,
    cashErrors.BILLING_CASH_DESK_ELSEWHERE,
  ],
  example: { id: '01900000-0000-7000-8000-0000000000c1', floatMinor: 10_000 },
  handler: (ctx, { id, floatMinor }) =>
    ctx.transaction(async (tx) => {
      const person = personOf(ctx);
      // Two who open a desk wait for each other, and so does one who opens two.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('billing.cash:' || $1, 0))`, [person]);
      const { resellerId, currency } = await cashDesks.lock(tx, id);
      const open = await cashSessions.find(tx, { cashDeskId: id, status: 'open' });
      if (open) throw cashErrors.BILLING_CASH_DESK_OPEN({ id, since: open.openedAt, by: open.openedBy.name });
      const other = await cashSessions.find(tx, { person, status: 'open' });
      if (other) throw cashErrors.BILLING_CASH_DESK_ELSEWHERE({ id: other.cashDeskId });
      const now = ctx.clock.now().toString();
      const session = await cashSessions.insert(tx, {
        ...{ id: newId(), resellerId, cashDeskId: id, status: 'open', person, currency },
        ...{ openedBy: authorOf(ctx.principal), floatMinor, expectedMinor: floatMinor },
        ...{ openedAt: now, createdAt: now },
      });
      await cashDesks.change(tx, { id }, { openSessionId: session.id, updatedAt: now });
      return shownSession(session);
    }),
});

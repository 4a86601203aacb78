import { defineAction, rootResellerId } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { CashDesk, CreateCashDeskParams } from '../../contract/index.ts';
import { cashDesks } from '../../data/cash-store.ts';

/** Adds a cash desk. */
export const createCashDesk = defineAction('billing.cash-desks.create', {
  summary: 'Adds a cash desk: a drawer of one currency.',
  permission: 'billing.cash-desk.manage',
  rest: 'POST /billing/cash-desks',
  sensitive: true,
  params: CreateCashDeskParams,
  result: CashDesk,
  example: { name: 'Shop, till 1', currency: 'EUR' },
  handler: (ctx, given) => {
    const now = ctx.clock.now().toString();
    const row = { ...given, id: newId(), resellerId: rootResellerId, createdAt: now, updatedAt: now };
    return ctx.transaction((tx) => cashDesks.insert(tx, row));
  },
});

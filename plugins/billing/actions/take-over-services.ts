import { defineAction, platformErrors } from '@isp/sdk';
import { ensureAccount } from '../accounts/ensure-account.ts';
import { takeOver } from '../accounts/take-over.ts';
import { TakenOver, TakeOverParams } from '../contract/index.ts';
import { localDate } from '../domain/local-date.ts';

/** Bills services that were there before billing knew of them, from a day on. */
export const takeOverServices = defineAction('billing.events.take-over', {
  summary: 'Bills services of a customer that were there before billing knew of them, from a day on.',
  permission: 'billing.account.change',
  rest: 'POST /customers/{id}/billing-events/take-over',
  status: 200,
  sensitive: true,
  params: TakeOverParams,
  result: TakenOver,
  errors: [platformErrors.NOT_FOUND],
  example: { id: '01900000-0000-7000-8000-0000000000aa', from: '2026-12-01' },
  async handler(ctx, { id, from }) {
    const account = await ensureAccount(ctx, id, 'caller');
    const day = from ? Temporal.PlainDate.from(from) : localDate(ctx.clock.now(), account.timezone);
    return takeOver(ctx, account, day);
  },
});

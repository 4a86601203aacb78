import { ById, defineAction, platformErrors } from '@isp/sdk';
import { accountOf } from '../accounts/ensure-account.ts';
import { RentalList } from '../contract/index.ts';
import { readBooks } from '../data/read-books.ts';
import { rentalsOf } from '../terms/rentals.ts';

/** Lists what a customer rents. */
export const listRentals = defineAction('billing.rentals.list', {
  summary: 'Lists what a customer rents, also what has ended.',
  permission: 'billing.account.read',
  rest: 'GET /customers/{id}/rentals',
  params: ById,
  result: RentalList,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id }) {
    const account = await accountOf(ctx, id);
    const books = await ctx.transaction((tx) => readBooks(tx, [id]), { readOnly: true, audited: false });
    return { data: rentalsOf(account, books.get(id)?.events ?? []) };
  },
});

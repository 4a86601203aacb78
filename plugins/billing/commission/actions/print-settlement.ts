import { defineAction, FileAnswer, platformErrors } from '@isp/sdk';
import { OneSettlement } from '../../contract/index.ts';
import { asFile, pdf } from '../../documents/print-document-file.ts';
import { printCommission } from '../../documents/printed/print-commission.ts';
import { findSettlement } from '../find-settlement.ts';
import { readStatement } from '../read-statement.ts';
import { assertSees } from '../who-may.ts';

/** Prints the statement of a settlement. */
export const printSettlement = defineAction('billing.settlements.pdf', {
  summary:
    'Prints the commission statement of a settlement: what was earned by invoice and rule, what is carried over, and the payout.',
  permission: 'billing.commission.read',
  rest: 'GET /resellers/{id}/settlements/{settlementId}/pdf',
  file: pdf,
  params: OneSettlement,
  result: FileAnswer,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, one) {
    assertSees(ctx, one.id);
    const read = await ctx.transaction(async (tx) => readStatement(tx, await findSettlement(tx, one)), {
      readOnly: true,
    });
    const { name } = await ctx.call('identity.resellers.get', { id: one.id }, { as: 'plugin' });
    return asFile(printCommission({ ...read, reseller: name }), `commission-${one.settlementId}`);
  },
});

import { defineAction, platformErrors } from '@isp/sdk';
import { assertServices } from '../accounts/assert-services.ts';
import { ensureAccount } from '../accounts/ensure-account.ts';
import { AddInstalmentsParams, billingErrors, Instalments } from '../contract/index.ts';
import { billNoLaterThan } from '../data/account-store.ts';
import { assertTaxes } from '../data/tax-store.ts';
import { addAgreement } from '../terms/add-agreement.ts';
import { shownInstalments } from '../terms/show-agreement.ts';

/** Sells something that is paid in parts, one with each month of the account. */
export const addInstalments = defineAction('billing.instalments.add', {
  summary: 'Sells something, such as a router, that is paid in parts: one with each month of the account.',
  permission: 'billing.charge.add',
  rest: 'POST /customers/{id}/instalments',
  sensitive: true,
  params: AddInstalmentsParams,
  result: Instalments,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_OTHER_CURRENCY, billingErrors.BILLING_UNKNOWN_TAX],
  example: {
    id: '01900000-0000-7000-8000-0000000000aa',
    text: 'Router',
    amountMinor: 10_000,
    currency: 'EUR',
    parts: 3,
  },
  async handler(ctx, { id, text, serviceId, from, ...given }) {
    const { currency, cycleDay } = await ensureAccount(ctx, id, 'caller');
    if (given.currency !== currency) throw billingErrors.BILLING_OTHER_CURRENCY({ id, currency });
    await assertServices(ctx, id, [serviceId]);
    return ctx.transaction(async (tx) => {
      await assertTaxes(tx, given.taxIds ?? []);
      const terms = { rest: 'at-once' as const, ...given, cycleDay };
      const { row } = await addAgreement(ctx, tx, id, { kind: 'instalments', text, terms, serviceId, from });
      const shown = shownInstalments(row);
      await billNoLaterThan(tx, id, shown.schedule[0]?.dueOn ?? row.effectiveOn);
      ctx.audit({ subject: { kind: 'instalments', id: row.id, customerId: id }, after: { ...terms } });
      return shown;
    });
  },
});

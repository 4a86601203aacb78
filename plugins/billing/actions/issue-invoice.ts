import { ById, defineAction, platformErrors } from '@isp/sdk';
import { readShared } from '../books/account-facts.ts';
import { linesOfDraft } from '../books/draft-invoice.ts';
import { issueDocuments } from '../books/issue-documents.ts';
import { settleAccounts } from '../books/settle-accounts.ts';
import { billingErrors, DocumentWithLines, type LegalEntity } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { documents, documentWithLines } from '../data/document-store.ts';

/** Issues a draft: it gets its number and is owed. */
export const issueInvoice = defineAction('billing.invoices.issue', {
  summary: 'Issues a draft: it gets its number, is owed, and never changes from then on.',
  permission: 'billing.invoice.create',
  rest: 'POST /invoices/{id}/issue',
  status: 200,
  sensitive: true,
  params: ById,
  result: DocumentWithLines,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_NOT_A_DRAFT],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => {
      const { customerId } = await documents.get(tx, id);
      const account = await accounts.lock(tx, customerId);
      const draft = await documents.lock(tx, id);
      if (draft.status !== 'draft') throw billingErrors.BILLING_NOT_A_DRAFT({ id, status: draft.status });
      const entity = (await readShared(tx)).entities.get(draft.legalEntityId) as LegalEntity;
      const made = {
        account,
        entity,
        kind: 'invoice',
        origin: 'manual',
        lines: linesOfDraft(draft),
        id,
        isDraft: true,
      } as const;
      const [issued] = await issueDocuments(ctx, tx, [made]);
      await settleAccounts(ctx, tx, [customerId]);
      ctx.audit({ subject: { kind: 'invoice', id, customerId }, after: { number: issued?.number } });
      return documentWithLines(tx, id, 'invoice');
    }),
});

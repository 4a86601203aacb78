import type { ById, FileAnswer, ListQuery, Page } from '@isp/sdk';
import type { DocumentFileParams, DocumentMail } from './document-mail.ts';
import type { LegalEntity, SetLogoParams } from './legal-entity.ts';
import type { Proforma, ProformaParams } from './proforma.ts';

declare module '@isp/sdk' {
  interface Actions {
    'billing.invoices.pdf': { params: ById; result: FileAnswer };
    'billing.credit-notes.pdf': { params: ById; result: FileAnswer };
    'billing.invoices.ubl': { params: ById; result: FileAnswer };
    'billing.credit-notes.ubl': { params: ById; result: FileAnswer };
    'billing.proforma.show': { params: ProformaParams; result: Proforma };
    'billing.proforma.pdf': { params: ProformaParams; result: FileAnswer };
    'billing.payments.receipt': { params: ById; result: FileAnswer };
    'billing.invoices.send': { params: ById; result: DocumentMail };
    'billing.credit-notes.send': { params: ById; result: DocumentMail };
    'billing.document-mails.list': { params: ListQuery; result: Page<DocumentMail> };
    'billing.documents.file': { params: DocumentFileParams; result: FileAnswer };
    'billing.legal-entities.set-logo': { params: SetLogoParams; result: LegalEntity };
    'billing.legal-entities.remove-logo': { params: ById; result: undefined };
  }
  interface Jobs {
    'billing.mail-run': { runId: string; after?: string };
    'billing.mail-document': { mailId: string };
  }
}

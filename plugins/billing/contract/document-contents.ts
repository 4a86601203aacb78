export {
  DocumentFileParams,
  DocumentMail,
  DocumentMailStatus,
  InvoiceDelivery,
  ListDocumentMailsParams,
  RunMails,
} from './document-mail.ts';
export type {} from './document-registry.ts';
export { EntityContact, PayTo, SetLogoParams } from './legal-entity.ts';
export { Proforma, ProformaParams } from './proforma.ts';

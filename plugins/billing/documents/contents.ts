import { creditNoteAsUbl } from './actions/credit-note-as-ubl.ts';
import { documentFile } from './actions/document-file.ts';
import { invoiceAsUbl } from './actions/invoice-as-ubl.ts';
import { listDocumentMails } from './actions/list-document-mails.ts';
import { printCreditNote } from './actions/print-credit-note.ts';
import { printInvoice } from './actions/print-invoice.ts';
import { printProformaPdf } from './actions/print-proforma.ts';
import { printReceiptPdf } from './actions/print-receipt.ts';
import { removeLogo } from './actions/remove-logo.ts';
import { sendCreditNote } from './actions/send-credit-note.ts';
import { sendInvoice } from './actions/send-invoice.ts';
import { setLogo } from './actions/set-logo.ts';
import { showProforma } from './actions/show-proforma.ts';
import { mailDocument } from './mails/mail-document.ts';
import { mailRun } from './mails/mail-run.ts';
import { onRunFinished } from './mails/on-run-finished.ts';

/** Documents on paper. */
export const documentActions = [
  printInvoice,
  printCreditNote,
  invoiceAsUbl,
  creditNoteAsUbl,
  showProforma,
  printProformaPdf,
  printReceiptPdf,
  sendInvoice,
  sendCreditNote,
  listDocumentMails,
  documentFile,
  setLogo,
  removeLogo,
];

/** Documents by mail. */
export const documentJobs = [mailRun, mailDocument];
export const documentListeners = [onRunFinished];

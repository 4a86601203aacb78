import type { AnswerOf, RowOf } from '@isp/sdk/ui';

/** An invoice or a credit note, as lists have it. */
export type Document = RowOf<'/invoices'>;
/** With its lines. */
export type DocumentWithLines = AnswerOf<'/invoices/{id}', 'get'>;

/** The address of its page. */
export const documentHref = ({ kind, id }: Pick<Document, 'kind' | 'id'>) =>
  kind === 'invoice' ? `/billing/invoices/${id}` : `/billing/credit-notes/${id}`;

/** What is not paid, credited or given up of an invoice (minor units). */
export const openMinor = ({ kind, status, grossMinor, settledMinor }: Document): number =>
  kind === 'invoice' && status === 'issued' ? grossMinor - settledMinor : 0;

/** Whether an invoice is past its due date on a day. */
export const isOverdue = ({ kind, status, dueOn }: Document, today: string): boolean =>
  kind === 'invoice' && status === 'issued' && dueOn !== undefined && dueOn < today;

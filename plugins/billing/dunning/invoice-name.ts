import type { DocumentRow } from '../data/document-store.ts';

/** What people call an invoice: its number, which a draft has not yet; then its id. */
export const invoiceName = ({ id, number }: Pick<DocumentRow, 'id' | 'number'>): string => number ?? id;

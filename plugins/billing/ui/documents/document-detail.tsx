import { useAddress, useHost } from '@isp/sdk/ui';
import { ErrorPanel, Skeleton } from '@isp/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DocumentView } from './document-view.tsx';

/** One invoice. */
export function InvoiceDetail(): ReactNode {
  const { api } = useHost();
  const { invoiceId: id = '' } = useAddress().params;
  const { data, error, refetch } = useQuery({
    queryKey: ['billing', 'documents', id],
    queryFn: ({ signal }) => api.get('/invoices/{id}', { params: { path: { id } }, signal }),
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  return data ? <DocumentView key={id} document={data} /> : <Skeleton lines={8} />;
}

/** One credit note. */
export function CreditNoteDetail(): ReactNode {
  const { api } = useHost();
  const { creditNoteId: id = '' } = useAddress().params;
  const { data, error, refetch } = useQuery({
    queryKey: ['billing', 'documents', id],
    queryFn: ({ signal }) => api.get('/credit-notes/{id}', { params: { path: { id } }, signal }),
  });
  if (error) return <ErrorPanel error={error} onRetry={() => refetch()} />;
  return data ? <DocumentView key={id} document={data} /> : <Skeleton lines={8} />;
}

import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';

/** One customer. */
export type Customer = AnswerOf<'/customers/{id}', 'get'>;

/** The key of one customer's data: what changes him makes it be read anew. */
export const customerKey = (id: string) => ['customers', id] as const;

/** A customer by id. */
export function useCustomer(id: string) {
  const { api } = useHost();
  return useQuery({
    queryKey: customerKey(id),
    queryFn: ({ signal }) => api.get('/customers/{id}', { params: { path: { id } }, signal }),
  });
}

/** What a type of customer is called. */
export function typeName(t: (text: string) => string, type: string | undefined): string {
  return type === 'business' ? t('Business') : t('Residential');
}

/** What a way to pay is called. */
export function billingTypeName(t: (text: string) => string, type: string | undefined): string {
  if (type === 'prepaid-balance') return t('Prepaid, from a balance');
  return type === 'prepaid-period' ? t('Prepaid, per period') : t('After the invoice');
}

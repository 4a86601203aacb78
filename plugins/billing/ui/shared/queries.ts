import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';

/** A stored way to pay. */
export type StoredMethod = AnswerOf<'/payment-methods', 'get'>['data'][number];

/** What a customer owes and has. */
export function useBalance(customerId: string) {
  const { api } = useHost();
  return useQuery({
    queryKey: ['billing', 'balance', customerId],
    enabled: customerId !== '',
    queryFn: ({ signal }) =>
      api.get('/customers/{id}/balance', { params: { path: { id: customerId } }, signal }),
  });
}

/** The stored methods of a customer; none for who may not see them. */
export function useStoredMethods(customerId: string) {
  const { api, can } = useHost();
  return useQuery({
    queryKey: ['billing', 'methods', customerId],
    enabled: can('billing.payment-method.read'),
    queryFn: ({ signal }) =>
      api.get('/payment-methods', {
        params: { query: { 'filter[customerId]': customerId, limit: 50 } },
        signal,
      }),
  });
}

/** `visa •••• 4242`. */
export function storedMethodName({ brand, last4, kind, provider }: StoredMethod): string {
  return [brand ?? kind, last4 ? `•••• ${last4}` : provider].join(' ');
}

/** Makes all that is shown of billing be read anew. */
export function useBillingChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['billing'] });
}

import { type AnswerOf, type RowOf, useHost } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';

/** A service, as lists have it. */
export type Service = RowOf<'/services'>;
/** A tariff. */
export type Tariff = AnswerOf<'/tariffs/{id}', 'get'>;

/** Reasons of a suspension, for people. */
export function reasonOptions(t: (text: string) => string) {
  return [
    { value: 'non_payment', label: t('Not paid') },
    { value: 'customer_request', label: t('The customer wants it') },
    { value: 'abuse', label: t('Abuse') },
    { value: 'technical', label: t('Technical') },
    { value: 'other', label: t('Something else') },
  ] as const;
}

/** The names of tariffs by id. There are some hundred at most. */
export function useTariffNames(): ReadonlyMap<string, string> {
  const { api } = useHost();
  const { data } = useQuery({
    queryKey: ['tariffs', 'names'],
    queryFn: async ({ signal }) => {
      const names = new Map<string, string>();
      for await (const { id, name } of api.pages('/tariffs', { params: { query: { limit: 200 } }, signal }))
        names.set(id, name);
      return names;
    },
    staleTime: 300_000,
  });
  return data ?? new Map();
}

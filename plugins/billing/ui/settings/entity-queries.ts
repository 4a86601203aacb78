import { useHost } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';

/** The key of the companies in the cache. */
export const entitiesKey = ['billing', 'legal-entities'] as const;

/** The companies that bill. There are a few. */
export function useEntities() {
  const { api } = useHost();
  return useQuery({
    queryKey: entitiesKey,
    queryFn: async ({ signal }) => (await api.get('/legal-entities', { signal })).data,
  });
}

/** Taxes to choose from, by their names with what they come to. */
export function useTaxOptions() {
  const { api, can, locale } = useHost();
  const { data } = useQuery({
    queryKey: ['billing', 'taxes'],
    enabled: can('billing.tax.read'),
    queryFn: ({ signal }) => api.get('/taxes', { params: { query: { limit: 200, sort: 'name' } }, signal }),
  });
  const rate = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  return data?.data.map(({ id, name, ratePercent, validTo }) => ({
    value: id,
    label: `${name} ${rate.format(ratePercent as `${number}`)} %${validTo ? ` – ${validTo}` : ''}`,
  }));
}

import { useHost } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';

/** What the tariff of a component is called; its type until that is known, and for who may not see tariffs. */
export function useTariffName({
  tariffId: id,
  type,
}: {
  readonly tariffId: string;
  readonly type: string;
}): string {
  const { api, can } = useHost();
  const { data } = useQuery({
    queryKey: ['tariffs', id],
    enabled: can('subscriptions.tariff.read'),
    queryFn: ({ signal }) => api.get('/tariffs/{id}', { params: { path: { id } }, signal }),
  });
  return data?.name ?? type;
}

import { type AnswerOf, type IspClient, useHost } from '@isp/sdk/ui';
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { componentsOf } from './order-form.ts';

/** A tariff. */
export type Tariff = AnswerOf<'/tariffs/{id}', 'get'>;

/** How a tariff is read. */
export function tariffQuery(api: IspClient, id: string) {
  return queryOptions({
    queryKey: ['tariffs', id],
    queryFn: ({ signal }) => api.get('/tariffs/{id}', { params: { path: { id } }, signal }),
  });
}

/** The tariffs of what is in a bundle's tariff, in their order; undefined until all are there. */
export function useParts(tariffId: string | undefined) {
  const { api } = useHost();
  const get = (id: string) => tariffQuery(api, id);
  const bundle = useQuery({ ...get(tariffId ?? ''), enabled: tariffId !== undefined });
  const ids = bundle.data ? componentsOf(bundle.data) : [];
  const parts = useQueries({ queries: [...new Set(ids)].map(get) });
  const byId = new Map(parts.flatMap(({ data }) => (data ? [[data.id, data] as const] : [])));
  const failed = [bundle, ...parts].find(({ error }) => error);
  return {
    parts:
      bundle.data && ids.every((id) => byId.has(id)) ? ids.map((id) => byId.get(id) as Tariff) : undefined,
    error: failed?.error,
    refetch: () => failed?.refetch(),
  };
}

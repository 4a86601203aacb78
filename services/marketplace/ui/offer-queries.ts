import { type AnswerOf, type RowOf, useHost, useLive } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';

/** One plugin of the list. */
export type OfferRow = RowOf<'/marketplace/plugins'>;

/** One plugin the marketplace offers. */
export type Offer = AnswerOf<'/marketplace/plugins/{id}', 'get'>;

/** A permission a plugin asks for. */
export type Asked = Offer['permissions'][number];

/** One plugin by id; read anew when the state of plugins changes. */
export function useOffer(id: string) {
  const { api } = useHost();
  const query = useQuery({
    queryKey: ['marketplace', 'plugins', id],
    queryFn: ({ signal }) => api.get('/marketplace/plugins/{id}', { params: { path: { id } }, signal }),
  });
  const { refetch } = query;
  useLive('plugins', () => void refetch());
  return query;
}

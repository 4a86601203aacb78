import { type AnswerOf, useHost } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';

/** A type of service, with the fields its tariffs have. */
export type ServiceType = AnswerOf<'/service-types', 'get'>['data'][number];

/** All types of service there are. */
export function useServiceTypes() {
  const { api } = useHost();
  return useQuery({
    queryKey: ['service-types'],
    queryFn: async ({ signal }) => (await api.get('/service-types', { signal })).data,
    staleTime: 300_000,
  });
}

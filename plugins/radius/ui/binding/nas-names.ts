import { useHost } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';

/** The access servers by id, for those who may see them; undefined for others, and until they are read. */
export function useNasNames(): ReadonlyMap<string, string> | undefined {
  const { api, can } = useHost();
  const { data } = useQuery({
    queryKey: ['radius', 'nas', 'names'],
    enabled: can('radius.nas.read'),
    queryFn: ({ signal }) => api.get('/radius/nas', { params: { query: { limit: 200 } }, signal }),
  });
  return data && new Map(data.data.map(({ id, name }) => [id, name]));
}

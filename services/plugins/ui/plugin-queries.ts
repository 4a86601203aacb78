import { type AnswerOf, useHost, useLive } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';

/** All plugins with their states. */
export type PluginRow = AnswerOf<'/plugins', 'get'>['data'][number];

/** The plugins of now; followed as they change. */
export function usePlugins() {
  const { api } = useHost();
  const query = useQuery({
    queryKey: ['plugins'],
    queryFn: ({ signal }) => api.get('/plugins', { signal }),
  });
  const { refetch } = query;
  useLive('plugins', () => void refetch());
  return query;
}

/** Whether a plugin is as it should be. */
export function isWell({ state, enabled }: PluginRow): boolean {
  return !enabled || state === 'running';
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../api/portal-api.ts';
import { live } from '../live/live-connection.ts';
import { portalOutbox } from '../offline/portal-outbox.ts';
import { useSession } from '../session/session.tsx';
import { keepExtensions, prepareExtensions } from './extensions.ts';

const key = ['portal', 'contributions'];
/** What is told within so short a time belongs together. */
const togetherMs = 40;

/** The contributions of now. They are read anew whenever a plugin changes, and what is gone is taken away. */
export function useContributions() {
  const { id } = useSession();
  const query = useQuery({
    queryKey: [...key, id],
    async queryFn({ signal }) {
      const contributions = await api.get('/portal/contributions', { signal });
      await prepareExtensions(contributions.plugins, signal);
      return contributions;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { data } = query;
  useEffect(() => {
    if (!data) return;
    keepExtensions(data.plugins);
    portalOutbox.allow(data.plugins.flatMap(({ queueable }) => queueable));
  }, [data]);
  return query;
}

/** Follows plugins that come, go and change. */
export function useFollowPlugins(): void {
  const client = useQueryClient();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const readAnew = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void client.invalidateQueries({ queryKey: key }), togetherMs);
    };
    const off = live.on('plugins', readAnew);
    return () => {
      clearTimeout(waiting);
      off();
    };
  }, [client]);
}

import { useQuery } from '@tanstack/react-query';
import { queryClient } from '../api/query-client.ts';
import { serverPreferences } from './server-preferences.ts';

/** What somebody wants to be told in the portal, and how far he has read. */
export interface NewsSettings {
  /** Ids of sources he does not want to hear of. */
  readonly off: readonly string[];
  /** What happened until then he has seen (RFC 3339). */
  readonly readTo?: string;
}

const key = 'portal.notifications';
const none: NewsSettings = { off: [] };
const queryKey = ['own', key];

/** His settings; undefined until they are there. Those that cannot be had are as if there were none. */
export function useNewsSettings(): NewsSettings | undefined {
  const { data, error } = useQuery({
    queryKey,
    queryFn: async () => readNewsSettings(await serverPreferences.get(key)),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? (error ? none : undefined);
}

/** Changes them, at once on this page and then on the platform. */
export async function changeNewsSettings(part: Partial<NewsSettings>): Promise<void> {
  const next = { ...(queryClient.getQueryData<NewsSettings>(queryKey) ?? none), ...part };
  queryClient.setQueryData(queryKey, next);
  await serverPreferences.set(key, next);
}

/** Settings as they were kept; what cannot be read is passed over. */
export function readNewsSettings(kept: unknown): NewsSettings {
  const { off, readTo } = (kept ?? {}) as { off?: unknown; readTo?: unknown };
  return {
    off: Array.isArray(off) ? off.filter((one) => typeof one === 'string') : [],
    ...(typeof readTo === 'string' ? { readTo } : {}),
  };
}

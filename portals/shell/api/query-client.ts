import { ApiError, shareTag } from '@isp/client';
import { QueryClient, replaceEqualDeep } from '@tanstack/react-query';
import { readCache } from './keep-shown.ts';

/** Reads are kept for five minutes and repeated by the API client alone: what was refused is never asked for again by itself. */
export const queryClient = new QueryClient({
  queryCache: readCache,
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 1 && error instanceof ApiError && error.status >= 500,
      staleTime: 15_000,
      gcTime: 300_000,
      // What did not change stays the same object, with the ETag of the answer of now.
      structuralSharing: (before, now) => shareTag(now, replaceEqualDeep(before, now)),
      // Without a connection what was kept is the answer, so that the question is asked all the same.
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

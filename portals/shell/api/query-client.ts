import { ApiError } from '@isp/client';
import { QueryClient } from '@tanstack/react-query';

/** Reads are kept for five minutes and repeated by the API client alone: what was refused is never asked for again by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 1 && error instanceof ApiError && error.status >= 500,
      staleTime: 15_000,
      gcTime: 300_000,
    },
    mutations: { retry: false },
  },
});

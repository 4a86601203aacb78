import { ApiError } from '@isp/client';
import { describe, expect, test } from '@jest/globals';
import { QueryCache, QueryClient, QueryObserver } from '@tanstack/react-query';
import { keepShown } from '../api/keep-shown.ts';

const failing = (status: number) => () =>
  Promise.reject(new ApiError({ status, code: 'X', detail: 'It failed.' }));

/** What somebody sees who has read `[1]` and reads it anew. */
async function seenAfter(again: () => Promise<unknown>) {
  const queryCache = new QueryCache({ onError: (error, query) => keepShown(error, query as never) });
  const client = new QueryClient({ queryCache, defaultOptions: { queries: { retry: false } } });
  let answer: () => Promise<unknown> = () => Promise.resolve([1]);
  const observer = new QueryObserver(client, { queryKey: ['x'], queryFn: () => answer() });
  const stop = observer.subscribe(() => undefined);
  await observer.refetch();
  answer = again;
  await observer.refetch();
  const seen = observer.getCurrentResult();
  stop();
  client.clear();
  return seen;
}

describe('what is read anew', () => {
  test.each([0, 429, 500, 503])(
    'stays as it was while the answer is %i, and is read again at the next chance',
    async (status) => {
      const { data, error, isStale } = await seenAfter(failing(status));
      expect({ data, error, isStale }).toEqual({ data: [1], error: null, isStale: true });
    },
  );

  test.each([403, 404])(
    'says so when the answer is %i: it is not for these eyes any more',
    async (status) => {
      expect((await seenAfter(failing(status))).error).toMatchObject({ status });
    },
  );
});

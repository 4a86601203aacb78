/** @jest-environment jsdom */
import { UiProvider } from '@isp/ui';
import { afterEach, expect, jest, test } from '@jest/globals';
import { QueryClientProvider, QueryObserver, useQuery } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { queryClient } from '../api/query-client.ts';
import { ErrorBoundary } from '../plugins/error-boundary.tsx';

afterEach(() => {
  cleanup();
  queryClient.clear();
  jest.restoreAllMocks();
});

let answer: () => Promise<string>;

/** What a plugin shows whose reads are thrown when they fail. */
function Weather(): ReactNode {
  const { data } = useQuery({ queryKey: ['weather'], queryFn: () => answer(), throwOnError: true });
  return data;
}

function page(version: string): ReactNode {
  return (
    <QueryClientProvider client={queryClient}>
      <UiProvider locale="en">
        <ErrorBoundary key={version} of="The plugin" title="Almanac could not show this">
          <Weather />
        </ErrorBoundary>
      </UiProvider>
    </QueryClientProvider>
  );
}

const failure = () => screen.findByRole('alert', { name: 'Almanac could not show this' });

async function failed() {
  jest.spyOn(console, 'error').mockReturnValue();
  answer = () => Promise.reject(new TypeError('a storm'));
  const seen = render(page('1.0.0'));
  await failure();
  answer = () => Promise.resolve('fair');
  return seen;
}

test('a region whose read failed reads anew when it is tried again', async () => {
  await failed();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('fair');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a region whose read failed reads anew when it is mounted anew, as by another version of its plugin', async () => {
  const { rerender } = await failed();
  rerender(page('1.1.0'));
  await screen.findByText('fair');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a region whose read somebody else still looks at reads it anew when it is tried again', async () => {
  answer = () => Promise.reject(new TypeError('a storm'));
  const other = new QueryObserver(queryClient, { queryKey: ['weather'], queryFn: () => answer() });
  const leave = other.subscribe(() => undefined);
  await failed();
  expect(other.getCurrentResult().status).toBe('error');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('fair');
  leave();
});

test('a region reads anew what failed while nobody showed it', async () => {
  answer = () => Promise.reject(new TypeError('a storm'));
  await queryClient.prefetchQuery({ queryKey: ['weather'], queryFn: () => answer() });
  expect(queryClient.getQueryState(['weather'])?.status).toBe('error');
  answer = () => Promise.resolve('fair');
  render(page('1.0.0'));
  await screen.findByText('fair');
});

test('a region that fails once more says what has failed this time', async () => {
  const { rerender } = await failed();
  answer = () => Promise.reject(new TypeError('another storm'));
  rerender(page('1.1.0'));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('another storm'));
});

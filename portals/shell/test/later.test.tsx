/** @jest-environment jsdom */
import { setTimeout as wait } from 'node:timers/promises';
import { later } from '@isp/sdk/ui';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { Component, type ReactNode, Suspense } from 'react';

/** What React says of a failure that a boundary has taken. */
beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

class Boundary extends Component<{ readonly children: ReactNode }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? <p>It failed</p> : this.props.children;
  }
}

test('a component that could not be loaded is loaded when it is shown again, and then for good', async () => {
  const load = jest.fn(async () => ({ default: () => <p>The page</p> }));
  load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  const Page = later(load);
  const shown = (time: number) => (
    <Boundary key={time}>
      <Suspense fallback="…">
        <Page />
      </Suspense>
    </Boundary>
  );
  const { rerender } = await act(async () => render(shown(1)));
  await screen.findByText('It failed');
  await act(async () => rerender(shown(2)));
  expect(load).toHaveBeenCalledTimes(1);
  await act(() => wait(1_100));
  await act(async () => rerender(shown(3)));
  await screen.findByText('The page');
  await act(async () => rerender(shown(4)));
  await screen.findByText('The page');
  expect(load).toHaveBeenCalledTimes(2);
});

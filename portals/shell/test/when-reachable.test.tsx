/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { noteReachable } from '../api/connection.ts';
import { WhenReachable } from '../plugins/when-reachable.tsx';

let told: { begun(): void; failed(): void };

afterEach(() => {
  cleanup();
  jest.useRealTimers();
  jest.restoreAllMocks();
  noteReachable(true);
});

const needs = () => screen.queryByText('This page needs the server');
const shown = () => screen.queryByText('its page');

function open(): void {
  render(
    <WhenReachable name="Maps">
      {(given) => {
        told = given;
        return <p>its page</p>;
      }}
    </WhenReachable>,
  );
}

test('a page that comes from the server says so without a connection, and opens when it is back', () => {
  noteReachable(false);
  open();
  expect(shown()).toBeNull();
  expect(needs()).not.toBeNull();
  expect(screen.getByText(/^What “Maps” shows comes from the server each time/)).not.toBeNull();
  act(() => noteReachable(true));
  expect(shown()).not.toBeNull();
});

test('one that has begun stays when the connection goes; one that failed says that it needs the server', () => {
  open();
  act(() => told.begun());
  act(() => noteReachable(false));
  expect(shown()).not.toBeNull();
  act(() => told.failed());
  expect(needs()).not.toBeNull();
});

test('one that is silent is asked after: the connection may have gone before anything noticed', async () => {
  jest.useFakeTimers();
  globalThis.fetch = jest.fn(() => Promise.reject(new TypeError('Failed to fetch'))) as typeof fetch;
  open();
  expect(shown()).not.toBeNull();
  await act(() => jest.advanceTimersByTimeAsync(5_000));
  expect(needs()).not.toBeNull();
});

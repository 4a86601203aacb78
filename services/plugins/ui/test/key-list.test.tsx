/** @jest-environment jsdom */
import { PortalContext, type PortalSurroundings } from '@isp/sdk/ui';
import { UiProvider } from '@isp/ui';
import { afterEach, expect, jest, test } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import KeyList from '../keys/key-list.tsx';

afterEach(cleanup);

const addedAt = '2026-11-26T10:00:00Z';
const keys = [
  { id: 'a'.repeat(16), name: 'Platform', addedAt, builtIn: true },
  { id: 'b'.repeat(16), name: 'Almanac Press', addedAt, addedBy: 'admin@isp.example' },
];
const pem = '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----';

/** The page for somebody with these permissions, and what it asks of the platform. */
function shown(...permissions: string[]) {
  const t = (text: string, values: Readonly<Record<string, unknown>> = {}) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  const api = {
    get: jest.fn(async () => ({ data: keys })),
    post: jest.fn(async (..._: unknown[]) => ({ id: 'c'.repeat(16) })),
    delete: jest.fn(async (..._: unknown[]) => ({})),
  };
  const can = (permission: string) => permissions.includes(permission);
  const surroundings = { host: { t, api, can, toast: () => undefined } };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <UiProvider locale="en" colorScheme="light" timeZone="Europe/Berlin">
        <PortalContext value={surroundings as unknown as PortalSurroundings}>
          <KeyList />
        </PortalContext>
      </UiProvider>
    </QueryClientProvider>,
  );
  return api;
}

const button = (name: string) => screen.findByRole('button', { name });

test('who may only look sees the keys and can change nothing', async () => {
  shown('plugins.key.read');
  await screen.findByText('Almanac Press');
  expect(screen.queryByRole('button', { name: 'Trust a key' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Trust it no more' })).toBeNull();
});

test('a key is trusted with the name of its owner; what is no key is not sent', async () => {
  const api = shown('plugins.key.change');
  const user = userEvent.setup();
  await user.click(await button('Trust a key'));
  await user.type(await screen.findByLabelText(/^Whose it is/), 'Sandbox Ltd');
  await user.type(screen.getByLabelText(/^Public key/), 'no key');
  await user.click(await button('Trust it'));
  expect(api.post).not.toHaveBeenCalled();
  await user.clear(screen.getByLabelText(/^Public key/));
  await user.type(screen.getByLabelText(/^Public key/), pem);
  await user.click(await button('Trust it'));
  await waitFor(() => expect(api.post).toHaveBeenCalledTimes(1));
  expect(api.post.mock.calls[0]).toEqual([
    '/trusted-keys',
    expect.objectContaining({ body: { name: 'Sandbox Ltd', publicKey: `${pem}\n` } }),
  ]);
});

test('a key is trusted no more after its id was typed; those of the platform stay', async () => {
  const api = shown('plugins.key.change');
  const user = userEvent.setup();
  expect(await screen.findAllByRole('button', { name: 'Trust it no more' })).toHaveLength(1);
  await user.click(await button('Trust it no more'));
  const dialog = await screen.findByRole('dialog');
  await user.type(dialog.querySelector('input') as HTMLInputElement, 'b'.repeat(16));
  const confirm = [...dialog.querySelectorAll('button')].find(({ textContent }) =>
    textContent?.includes('Trust it no more'),
  );
  await user.click(confirm as HTMLButtonElement);
  await waitFor(() =>
    expect(api.delete).toHaveBeenCalledWith('/trusted-keys/{id}', {
      params: { path: { id: 'b'.repeat(16) } },
    }),
  );
});

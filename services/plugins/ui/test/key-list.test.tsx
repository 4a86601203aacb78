/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { inPortal } from '../../../../portals/ui/test/in-portal.tsx';
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
  const api = {
    get: jest.fn(async () => ({ data: keys })),
    post: jest.fn(async (..._: unknown[]) => ({ id: 'c'.repeat(16) })),
    delete: jest.fn(async (..._: unknown[]) => ({})),
  };
  const can = (permission: string) => permissions.includes(permission);
  render(inPortal(<KeyList />, { api, can }));
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

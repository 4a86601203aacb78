/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { inPortal } from '../../../../portals/ui/test/in-portal.tsx';
import SourceList from '../sources/source-list.tsx';

afterEach(cleanup);

const source = { enabled: true, order: 100, unsigned: false, plugins: 3, createdAt: '2026-11-26T10:00:00Z' };
const sources = [
  { ...source, id: '1', name: 'Bundled', url: 'bundled:', builtIn: true },
  { ...source, id: '2', name: 'Mirror', url: 'https://plugins.example.com/index.json', problem: 'no answer' },
];

/** The page for somebody with these permissions, and what it asks of the platform. */
function shown(...permissions: string[]) {
  const api = {
    get: jest.fn(async () => ({ data: sources })),
    post: jest.fn(async (..._: unknown[]) => ({ plugins: 1 })),
    patch: jest.fn(async (..._: unknown[]) => ({})),
    delete: jest.fn(async (..._: unknown[]) => undefined),
  };
  const can = (permission: string) => permissions.includes(permission);
  render(inPortal(<SourceList />, { api, can }));
  return api;
}

const button = (name: string) => screen.findByRole('button', { name });

test('who may only look is told why a source could not be read, and can change nothing', async () => {
  shown();
  await screen.findByText('no answer');
  for (const name of ['Add source', 'Remove', 'Switch off'])
    expect(screen.queryByRole('button', { name })).toBeNull();
});

test('a source is added; an address that is none is not sent', async () => {
  const api = shown('marketplace.source.change');
  const user = userEvent.setup();
  await user.click(await button('Add source'));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText(/^Name/), 'Company');
  await user.type(dialog.getByLabelText(/^Address/), 'plugins.example.com');
  await user.click(dialog.getByRole('button', { name: 'Add source' }));
  expect(api.post).not.toHaveBeenCalled();
  await user.clear(dialog.getByLabelText(/^Address/));
  await user.type(dialog.getByLabelText(/^Address/), 'https://plugins.example.com');
  await user.click(dialog.getByRole('button', { name: 'Add source' }));
  await waitFor(() => expect(api.post).toHaveBeenCalledTimes(1));
  expect(api.post.mock.calls[0]).toEqual([
    '/marketplace/sources',
    expect.objectContaining({ body: { name: 'Company', url: 'https://plugins.example.com', order: 100 } }),
  ]);
});

test('a source is removed after a question, but for what is part of the platform, which is switched off', async () => {
  const api = shown('marketplace.source.change');
  const user = userEvent.setup();
  expect(await screen.findAllByRole('button', { name: 'Remove' })).toHaveLength(1);
  await user.click(await button('Remove'));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }));
  await waitFor(() =>
    expect(api.delete).toHaveBeenCalledWith('/marketplace/sources/{id}', { params: { path: { id: '2' } } }),
  );
  await user.click((await screen.findAllByRole('button', { name: 'Switch off' }))[0] as HTMLElement);
  expect(api.patch).toHaveBeenCalledWith('/marketplace/sources/{id}', {
    params: { path: { id: '1' } },
    body: { enabled: false },
  });
});

/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { UiPreferences, UiSharedView, UiSharedViews } from '../base.ts';
import { type Person, peopleSource } from '../gallery/people.ts';
import { DataTable } from '../table.ts';
import { renderInKit } from './in-kit.tsx';

afterEach(cleanup);

const columns = [
  { id: 'name', title: 'Name', sortable: true, primary: true },
  { id: 'status', title: 'Status', kind: 'status' },
  { id: 'balance', title: 'Balance', kind: 'money' },
] as const;
const source = peopleSource(50, { waitMs: 1 });
const ofChief: UiSharedView = {
  ...{ id: 'v1', name: 'Suspended', role: 'support', author: 'Chief', own: false, removable: false },
  view: { state: { filter: { status: 'suspended' } }, columns: { hidden: ['balance'] } },
};

/** A platform that keeps views, as the shell reaches it. */
function platform(given: { views?: UiSharedView[]; shareWith?: string[]; refuses?: boolean } = {}) {
  const kept = new Map<string, unknown>();
  const asked: unknown[] = [];
  let views = given.views ?? [ofChief];
  const shared: UiSharedViews = {
    async list(table) {
      asked.push(['list', table]);
      if (given.refuses) throw new TypeError('Failed to fetch');
      return { data: views, shareWith: given.shareWith ?? [] };
    },
    async share(table, one) {
      asked.push(['share', table, one]);
      views = [...views, { ...ofChief, ...one, id: 'v2', own: true, removable: true }];
    },
    async remove(id) {
      asked.push(['remove', id]);
      views = views.filter((view) => view.id !== id);
    },
  };
  const preferences: UiPreferences = {
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
    sharedViews: async () => shared,
  };
  return { kept, asked, preferences };
}

async function openViews(preferences: UiPreferences) {
  const page = (
    <DataTable<Person> id="people" label="People" source={source} columns={columns} height={640} />
  );
  const { unmount } = renderInKit(page, { preferences });
  await screen.findByText('Ana Adler 1');
  await userEvent.click(screen.getByRole('button', { name: 'Views' }));
  await screen.findByLabelText('Name of the view');
  return unmount;
}

describe('views that are shared', () => {
  test('are told with who shares them and for whom, and show their filter and columns', async () => {
    const { preferences, asked } = platform();
    await openViews(preferences);
    await userEvent.click(await screen.findByRole('button', { name: 'Suspended by Chief, for support' }));
    expect(asked).toEqual([['list', 'people']]);
    await waitFor(() => expect(screen.queryByRole('columnheader', { name: 'Balance' })).toBeNull());
    expect(
      screen.getByText(/suspended/i, { selector: '.ui-held-filter *, .ui-chip *, .ui-chip' }),
    ).not.toBeNull();
  });

  test('cannot be changed by others; copied they are one’s own', async () => {
    const { preferences, kept } = platform();
    const unmount = await openViews(preferences);
    expect(screen.queryByRole('button', { name: 'Stop sharing view Suspended' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Remove view Suspended' })).toBeNull();
    await userEvent.click(await screen.findByRole('button', { name: 'Copy view Suspended to my own' }));
    await screen.findByRole('button', { name: 'Remove view Suspended' });
    // Nobody gave him the right to share.
    expect(screen.queryByRole('button', { name: 'Share view Suspended' })).toBeNull();
    unmount();
    expect(kept.get('table.people')).toMatchObject({
      views: [{ name: 'Suspended', state: { filter: { status: 'suspended' } } }],
    });
  });

  test('are shared with a role by who may, and taken back', async () => {
    const { preferences, asked } = platform({ views: [], shareWith: ['billing', 'support'] });
    await openViews(preferences);
    await userEvent.type(screen.getByLabelText('Name of the view'), 'Mine{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Share view Mine' }));
    const role = await screen.findByRole('combobox', { name: /Share “Mine” with everybody who is/ });
    await userEvent.selectOptions(role, 'support');
    await userEvent.click(screen.getByRole('button', { name: 'Share' }));
    await screen.findByRole('button', { name: 'Mine by you, for support' });
    expect(asked).toContainEqual([
      'share',
      'people',
      expect.objectContaining({ name: 'Mine', role: 'support', view: expect.objectContaining({}) }),
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Stop sharing view Mine' }));
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Mine by you, for support' })).toBeNull(),
    );
    expect(asked).toContainEqual(['remove', 'v2']);
  });

  test('that cannot be read leave one’s own as they are', async () => {
    const { preferences } = platform({ refuses: true });
    await openViews(preferences);
    await screen.findByRole('alert');
    await userEvent.type(screen.getByLabelText('Name of the view'), 'Mine{Enter}');
    await screen.findByRole('button', { name: 'Mine' });
  });

  test('of which one cannot be read shows nothing, and breaks nothing', async () => {
    const { preferences } = platform({ views: [{ ...ofChief, view: 'nothing' }] });
    await openViews(preferences);
    await userEvent.click(await screen.findByRole('button', { name: 'Suspended by Chief, for support' }));
    expect(screen.getByRole('columnheader', { name: 'Balance' })).not.toBeNull();
  });
});

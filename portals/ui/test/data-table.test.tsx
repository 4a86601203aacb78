/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { type UiPreferences, UiProvider } from '../base.ts';
import { type Person, peopleSource } from '../gallery/people.ts';
import {
  DataTable,
  type DataTableProps,
  type PageRequest,
  type TableSelection,
  type TableSource,
} from '../table.ts';
import { renderInKit } from './in-kit.tsx';

let asked: PageRequest[] = [];

beforeEach(() => {
  asked = [];
});
afterEach(cleanup);

function watched(source: TableSource<Person>): TableSource<Person> {
  return {
    ...source,
    fetchPage(request, signal) {
      asked.push(request);
      return source.fetchPage(request, signal);
    },
  };
}

const columns = [
  { id: 'name', title: 'Name', sortable: true, primary: true, href: ({ id }: Person) => `/people/${id}` },
  { id: 'status', title: 'Status', kind: 'status' },
  { id: 'balance', title: 'Balance', kind: 'money' },
] as const;

function Page({ count = 100_000, ...props }: Partial<DataTableProps<Person>> & { count?: number }) {
  const [source] = useState(() => watched(peopleSource(count, { waitMs: 1 })));
  return (
    <DataTable<Person> id="people" label="People" source={source} columns={columns} height={640} {...props} />
  );
}

function show(props: Parameters<typeof Page>[0] = {}, more: { preferences?: UiPreferences } = {}) {
  return renderInKit(<Page {...props} />, more);
}

const grid = () => screen.getByRole('grid', { name: 'People' });
const rowOf = (text: string) => screen.findByText(text);
const active = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');

describe('a table of 100,000 rows', () => {
  test('has 60 rows in the page at most, says how many there are, and reaches the last by one key', async () => {
    show();
    await rowOf('Ana Adler 1');
    expect(grid().getAttribute('aria-rowcount')).toBe('100001');
    expect(within(grid()).getAllByRole('row').length).toBeLessThanOrEqual(61);
    grid().focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await waitFor(() => expect(active()?.closest('[role=row]')?.textContent).toContain('100000'));
    expect(active()?.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('100001');
    expect(within(grid()).getAllByRole('row').length).toBeLessThanOrEqual(61);
  });

  test('keeps the active row in the page when it is scrolled out of sight', async () => {
    show();
    await rowOf('Ana Adler 1');
    grid().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const chosen = active()?.id;
    Object.defineProperty(grid(), 'scrollTop', { configurable: true, value: 1_900_000 });
    fireEvent.scroll(grid());
    await waitFor(() => expect(screen.getAllByText(/ 5\d{4}$/).length).toBeGreaterThan(0));
    expect(document.getElementById(chosen ?? '')).not.toBeNull();
    expect(active()?.id).toBe(chosen);
  });

  test('is one tab stop, with arrows inside; Enter follows the link of a cell and sorts by a title', async () => {
    const navigate = jest.fn();
    renderInKit(<Page />, { navigate });
    await rowOf('Ana Adler 1');
    expect(grid().querySelectorAll('[tabindex="0"], a:not([tabindex]), button:not([tabindex])')).toHaveLength(
      0,
    );
    grid().focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(navigate).toHaveBeenCalledWith(`/people/${'0198c5f2-6d1e-7c3a-9d41-000000000001'}`);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{Enter}');
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ sort: 'name' }));
    expect(screen.getByRole('columnheader', { name: /Name/ }).getAttribute('aria-sort')).toBe('ascending');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ sort: '-name' }));
  });
});

describe('selecting', () => {
  const run = jest.fn((_: TableSelection) => undefined);
  const bulk = [{ id: 'suspend', label: 'Suspend', onRun: run }];

  test('all that fit is one request, without those taken out, told apart from what is picked by hand', async () => {
    show({ bulk });
    await rowOf('Ana Adler 1');
    grid().focus();
    await userEvent.keyboard(' ');
    expect(screen.getByText('1 selected')).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Select all 100,000 that match' }));
    expect(screen.getByText('All 100,000 that match are selected')).not.toBeNull();
    grid().focus();
    await userEvent.keyboard('{ArrowDown} ');
    expect(screen.getByText('99,999 selected')).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Suspend' }));
    expect(run.mock.calls.at(-1)?.[0]).toEqual({
      all: true,
      ids: [],
      except: ['0198c5f2-6d1e-7c3a-9d41-000000000001'],
      filter: {},
      count: 99_999,
    });
  });

  test('by Control and A, and what was selected ends with the filter it was selected under', async () => {
    show({ bulk, chips: [{ id: 's', label: 'Suspended', filter: { status: 'suspended' } }] });
    await rowOf('Ana Adler 1');
    grid().focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(screen.getByText('All 100,000 that match are selected')).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Suspended' }));
    await screen.findByText('20,000 rows');
    expect(screen.queryByText(/selected/)).toBeNull();
  });
});

describe('what is shown', () => {
  test('is asked of the server: a chip, a filter that is taken away again, and a search a moment after the last key', async () => {
    show({ chips: [{ id: 's', label: 'Suspended', filter: { status: 'suspended' } }] }, {});
    await rowOf('Ana Adler 1');
    await userEvent.click(screen.getByRole('button', { name: 'Suspended' }));
    await screen.findByText('20,000 rows');
    expect(asked.at(-1)).toMatchObject({ filter: { status: 'suspended' } });
    await userEvent.click(screen.getByRole('button', { name: /^Remove status/ }));
    await screen.findByText('100,000 rows');
    await userEvent.type(screen.getByRole('searchbox'), 'adler');
    await screen.findByText('No row matches these filters');
    expect(asked.filter(({ q }) => q !== undefined).map(({ q }) => q)).toEqual(['adler']);
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await screen.findByText('100,000 rows');
    expect(screen.getByRole('searchbox')).toHaveProperty('value', '');
  });

  test('columns somebody hid and views he saved are kept for him', async () => {
    const kept = new Map<string, unknown>();
    const preferences = {
      get: async (key: string) => kept.get(key),
      set: async (key: string, value: unknown) => void kept.set(key, value),
    };
    const first = show({}, { preferences });
    await rowOf('Ana Adler 1');
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Balance' }));
    expect(screen.queryByRole('columnheader', { name: 'Balance' })).toBeNull();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Views' }));
    await userEvent.type(await screen.findByLabelText('Name of the view'), 'Mine{Enter}');
    first.unmount();
    expect(kept.get('table.people')).toMatchObject({
      columns: { hidden: ['balance'] },
      views: [{ name: 'Mine' }],
    });
    show({}, { preferences });
    await rowOf('Ana Adler 1');
    expect(screen.queryByRole('columnheader', { name: 'Balance' })).toBeNull();
    expect(screen.getByRole('columnheader', { name: 'Status' })).not.toBeNull();
  });
});

test('filter, sort and search are in the address, without a new entry for each', async () => {
  function App() {
    const [search, setSearch] = useState('tab=list&filter[status]=suspended&sort=-name');
    return (
      <UiProvider location={{ search, replace: setSearch }}>
        <Page />
        <output>{search}</output>
      </UiProvider>
    );
  }
  render(<App />);
  await screen.findByText('20,000 rows');
  expect(asked[0]).toMatchObject({ sort: '-name', filter: { status: 'suspended' } });
  await userEvent.click(screen.getByRole('button', { name: /^Remove status/ }));
  await screen.findByText('100,000 rows');
  expect(document.querySelector('output')?.textContent).toBe('tab=list&sort=-name');
});

describe('states', () => {
  test('nothing there says what to do; nothing that fits offers the way back', async () => {
    show({ count: 0, empty: <p>Add the first customer.</p> });
    expect(await screen.findByText('Add the first customer.')).not.toBeNull();
  });

  test('a failure says what happened and is tried again', async () => {
    let broken = true;
    const good = peopleSource(10, { waitMs: 1 });
    const bad = peopleSource(10, { waitMs: 1, fails: true });
    const source = {
      ...good,
      fetchPage: (...given: Parameters<typeof good.fetchPage>) => (broken ? bad : good).fetchPage(...given),
    };
    show({ source });
    const told = await screen.findByRole('alert');
    expect(told.textContent).toContain('The plugin that keeps customers is being restarted.');
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await rowOf('Ana Adler 1');
  });

  test('rows stay while others are on their way, and a live change reads the same rows anew', async () => {
    const view = show({ count: 50, refreshKey: 1 });
    await rowOf('Ana Adler 1');
    const before = asked.length;
    view.rerender(<Page count={50} refreshKey={2} />);
    expect(screen.getByText('Ana Adler 1')).not.toBeNull();
    expect(grid().getAttribute('aria-busy')).toBe('true');
    await waitFor(() => expect(grid().getAttribute('aria-busy')).toBeNull());
    expect(asked.length).toBe(before + 1);
  });
});

test('a table says how old its rows are when they were kept from before the connection broke, and not otherwise', async () => {
  const kept = peopleSource(3, { waitMs: 1 });
  const asOf = new Date(Date.now() - 12 * 60_000).toISOString();
  const source: TableSource<Person> = {
    ...kept,
    fetchPage: async (request, signal) => ({ ...(await kept.fetchPage(request, signal)), asOf }),
  };
  renderInKit(<DataTable<Person> id="kept" label="People" source={source} columns={columns} height={640} />);
  await screen.findByText(/^As of .*, 12 minutes ago$/);
  cleanup();
  show({ count: 3 });
  await rowOf('Ana Adler 1');
  expect(screen.queryByText(/^As of/)).toBeNull();
});

test('what is loaded is read anew when the connection was gone', async () => {
  const source = watched(peopleSource(3, { waitMs: 1 }));
  const page = (reread: number) => (
    <UiProvider reread={reread}>
      <DataTable<Person> id="again" label="People" source={source} columns={columns} height={640} />
    </UiProvider>
  );
  const { rerender } = render(page(0));
  await rowOf('Ana Adler 1');
  const before = asked.length;
  rerender(page(1));
  await waitFor(() => expect(asked.length).toBeGreaterThan(before));
});

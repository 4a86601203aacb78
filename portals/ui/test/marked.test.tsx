/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Combobox, type Option } from '../forms.ts';
import { CommandPalette } from '../overlays.ts';
import { renderInKit } from './in-kit.tsx';

afterEach(cleanup);

/** A search that answers each text when it is told to. */
function slowSearch<Result>(resultsOf: (text: string) => Result[]) {
  const asked = new Map<string, () => void>();
  const search = (text: string) =>
    new Promise<Result[]>((resolve) => asked.set(text, () => resolve(resultsOf(text))));
  const isAsked = (text: string) => waitFor(() => expect(asked.has(text)).toBe(true));
  const answer = async (text: string) => {
    await isAsked(text);
    await act(async () => asked.get(text)?.());
  };
  return { search, isAsked, answer };
}

const option = (label: string): Option => ({ value: label, label });

/** A field that finds customers; `taken` has the label of each that was chosen. */
function customerField(found: (text: string) => Option[]) {
  const taken: (string | undefined)[] = [];
  const { search, ...asked } = slowSearch(found);
  const take = (one: Option | undefined) => taken.push(one?.label);
  renderInKit(<Combobox label="Customer" search={search} value={undefined} onChange={take} />);
  return { taken, ...asked };
}

const marked = () => screen.queryByRole('option', { selected: true })?.textContent;

test('Enter pressed faster than the search takes what fits the text, and nothing that was found before', async () => {
  const { taken, answer } = customerField((text) => [option(text === '' ? 'Ana' : 'Zoe')]);
  await userEvent.click(screen.getByRole('combobox'));
  await answer('');
  await waitFor(() => expect(marked()).toBe('Ana'));
  await userEvent.keyboard('z{Enter}');
  expect(taken).toEqual([]);
  expect(marked()).toBeUndefined();
  await answer('z');
  await waitFor(() => expect(taken).toEqual(['Zoe']));
  expect(screen.queryByRole('option')).toBeNull();
});

test('who leaves a field before the search has answered has chosen nothing', async () => {
  const { taken, isAsked, answer } = customerField(() => [option('Zoe')]);
  await userEvent.type(screen.getByRole('combobox'), 'z{Enter}');
  await isAsked('z');
  await userEvent.tab();
  await answer('z');
  await waitFor(() => expect(screen.queryByRole('option')).toBeNull());
  expect(taken).toEqual([]);
});

/** A palette whose commands tell their names. */
function renderPalette(search: (text: string) => Promise<string[]>, refreshKey = 0) {
  const told: string[] = [];
  const element = (key: number) => (
    <CommandPalette
      opened
      onClose={() => undefined}
      refreshKey={key}
      search={async (text) => {
        const commands = (await search(text)).map((label) => ({
          id: label,
          label,
          onRun: () => told.push(label),
        }));
        return [{ id: 'go', label: 'Go to', commands }];
      }}
    />
  );
  const { rerender } = renderInKit(element(refreshKey));
  return { told, refresh: (key: number) => rerender(element(key)) };
}

test('the mark of the palette stays on its command when another answer puts it at another place', async () => {
  const { search, answer } = slowSearch((text) =>
    text === '' ? ['Account', 'Customers', 'Home'] : ['Home', 'Home office'],
  );
  const { told } = renderPalette(search);
  await answer('');
  await screen.findByRole('option', { name: 'Home' });
  await userEvent.type(screen.getByRole('combobox'), 'ho{ArrowUp}');
  expect(marked()).toBe('Home');
  await answer('ho');
  await screen.findByRole('option', { name: 'Home office' });
  expect(marked()).toBe('Home');
  await userEvent.type(screen.getByRole('combobox'), '{Enter}');
  expect(told).toEqual(['Home']);
});

test('a command that is gone before Enter is pressed leaves none marked, and the arrows begin anew', async () => {
  const { search, answer } = slowSearch((text) => (text === '' ? ['Customers', 'Home'] : ['Remove all']));
  const { told } = renderPalette(search);
  await answer('');
  await screen.findByRole('option', { name: 'Home' });
  await userEvent.type(screen.getByRole('combobox'), 'o{ArrowUp}');
  await answer('o');
  await screen.findByRole('option', { name: 'Remove all' });
  await userEvent.type(screen.getByRole('combobox'), '{Enter}');
  expect(told).toEqual([]);
  await userEvent.type(screen.getByRole('combobox'), '{ArrowDown}{Enter}');
  expect(told).toEqual(['Remove all']);
});

test('a palette that was opened before all commands were there has them as soon as they come', async () => {
  let commands = ['Home'];
  const { told, refresh } = renderPalette(async (text) =>
    commands.filter((label) => label.toLowerCase().includes(text)),
  );
  await screen.findByRole('option', { name: 'Home' });
  await userEvent.type(screen.getByRole('combobox'), 'mar');
  await screen.findByText('Nothing found');
  commands = ['Home', 'Marketplace'];
  refresh(1);
  await screen.findByRole('option', { name: 'Marketplace' });
  await userEvent.type(screen.getByRole('combobox'), '{Enter}');
  expect(told).toEqual(['Marketplace']);
});

/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ComponentType, type ReactNode, useState } from 'react';
import { type LatePart, latePart, useLatePart } from '../overlays/late-part.ts';
import { Dialog, Menu, Popover, Toasts } from '../overlays.ts';
import { renderInKit } from './in-kit.tsx';

afterEach(cleanup);

type Words = { readonly words: string };

function Opening({ part }: { readonly part: LatePart<Words> }): ReactNode {
  const [opened, setOpened] = useState(false);
  const Part = useLatePart(part, opened, () => setOpened(false));
  return (
    <>
      <button type="button" aria-expanded={opened} onClick={() => setOpened(true)}>
        Open
      </button>
      {Part && opened && <Part words="It is there" />}
      <Toasts />
    </>
  );
}

const Said: ComponentType<Words> = ({ words }) => <p>{words}</p>;
const button = () => screen.getByRole('button', { name: 'Open' });

test('a part is loaded when it is wanted, once for all who want it', async () => {
  const read = jest.fn(async () => ({ default: Said }));
  const part = latePart(read);
  renderInKit(<Opening part={part} />);
  expect(read).not.toHaveBeenCalled();
  await userEvent.click(button());
  await screen.findByText('It is there');
  cleanup();
  renderInKit(<Opening part={part} />);
  await userEvent.click(button());
  expect(screen.getByText('It is there')).not.toBeNull();
  expect(read).toHaveBeenCalledTimes(1);
});

test('one that cannot be loaded is told, what wanted it is closed, and the next press tries again', async () => {
  const answers = [Promise.reject(new TypeError('Failed to fetch')), Promise.resolve({ default: Said })];
  const part = latePart(() => answers.shift() as Promise<{ default: ComponentType<Words> }>);
  renderInKit(<Opening part={part} />);
  await userEvent.click(button());
  expect((await screen.findByRole('alert')).textContent).toContain('The server cannot be reached.');
  expect(button().getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(button());
  await screen.findByText('It is there');
});

test('a page that is quiet loads what may be opened, before a connection can break', async () => {
  jest.useFakeTimers();
  try {
    const read = jest.fn(async () => ({ default: Said }));
    latePart(read);
    jest.advanceTimersByTime(4_000);
    expect(read).not.toHaveBeenCalled();
    jest.advanceTimersByTime(2_000);
    expect(read).toHaveBeenCalledTimes(1);
  } finally {
    jest.useRealTimers();
  }
});

test('a menu that is opened by keyboard before its part is there has the focus on its first action then', async () => {
  const item = (label: string) => ({ id: label, label, onSelect: () => undefined });
  renderInKit(<Menu label="Actions" items={[item('Edit'), item('Suspend')]} />);
  const trigger = screen.getByRole('button', { name: 'Actions' });
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(trigger.getAttribute('aria-expanded')).toBe('true');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Edit'));
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(trigger);
  expect(screen.queryByRole('menu')).toBeNull();
});

test('a popover keeps the focus within, and gives it back to its button by Escape', async () => {
  renderInKit(
    <Popover label="Columns" trigger={<button type="button">Columns</button>}>
      <input aria-label="Name" />
    </Popover>,
  );
  const trigger = screen.getByRole('button', { name: 'Columns' });
  await userEvent.click(trigger);
  const window = await screen.findByRole('dialog', { name: 'Columns' });
  expect(trigger.getAttribute('aria-controls')).toBe(window.id);
  await waitFor(() => expect(window.contains(document.activeElement)).toBe(true));
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(trigger));
  await userEvent.click(trigger);
  await screen.findByRole('dialog', { name: 'Columns' });
  await userEvent.click(document.body);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a dialog that is open from its beginning gives the focus back to who opened it', async () => {
  function Page(): ReactNode {
    const [opened, setOpened] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setOpened(true)}>
          Open
        </button>
        <Dialog opened={opened} onClose={() => setOpened(false)} title="New contact">
          <input aria-label="Name" />
        </Dialog>
      </>
    );
  }
  renderInKit(<Page />);
  await userEvent.click(button());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Name')));
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(button()));
});

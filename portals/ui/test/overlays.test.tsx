/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { Button, Tabs } from '../base.ts';
import { CommandPalette, ConfirmDialog, Dialog, Menu, Toasts, toast } from '../overlays.ts';
import { renderInKit } from './in-kit.tsx';

afterEach(cleanup);

test('a dialog takes the focus, keeps it, closes by Escape and gives it back; the page behind stays where it is', async () => {
  function Page() {
    const [opened, setOpened] = useState(false);
    return (
      <>
        <Button onClick={() => setOpened(true)}>Open</Button>
        <Dialog opened={opened} onClose={() => setOpened(false)} title="New contact">
          <input aria-label="Name" />
        </Dialog>
      </>
    );
  }
  renderInKit(<Page />);
  const open = screen.getByRole('button', { name: 'Open' });
  await userEvent.click(open);
  const dialog = await screen.findByRole('dialog', { name: 'New contact' });
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  expect(document.documentElement.classList.contains('ui-locked')).toBe(true);
  for (let n = 0; n < 4; n++) {
    await userEvent.tab();
    expect(dialog.contains(document.activeElement)).toBe(true);
  }
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(open));
  expect(document.documentElement.classList.contains('ui-locked')).toBe(false);
  expect(document.querySelectorAll('style')).toHaveLength(0);
});

test('what has to be confirmed wants its reason, and says why it failed without closing', async () => {
  const onClose = jest.fn();
  const answers = [
    Promise.reject({ status: 409, code: 'CONFLICT', detail: 'Changed meanwhile.' }),
    Promise.resolve(),
  ];
  const onConfirm = jest.fn((_reason: string | undefined) => answers.shift() as Promise<void>);
  renderInKit(
    <ConfirmDialog
      opened
      onClose={onClose}
      title="Suspend?"
      confirmLabel="Suspend"
      reason="required"
      onConfirm={onConfirm}
    >
      Offline at once.
    </ConfirmDialog>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Suspend' }));
  expect(onConfirm).not.toHaveBeenCalled();
  const reason = screen.getByLabelText(/Reason/);
  expect(reason.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(reason);
  await userEvent.type(reason, 'abuse');
  await userEvent.click(screen.getByRole('button', { name: 'Suspend' }));
  expect(await screen.findByText('Changed meanwhile.')).not.toBeNull();
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Suspend' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(onConfirm.mock.calls).toEqual([['abuse'], ['abuse']]);
});

test('a menu goes by arrows, letters, Home and End, and back to its button by Escape', async () => {
  const run = jest.fn();
  const item = (label: string, disabled = false) => ({
    id: label,
    label,
    disabled,
    onSelect: () => run(label),
  });
  renderInKit(
    <Menu
      label="Actions"
      items={[item('Edit'), item('Suspend'), 'divider', item('Retry', true), item('Show')]}
    />,
  );
  const button = screen.getByRole('button', { name: 'Actions' });
  button.focus();
  await userEvent.keyboard('{Enter}');
  const at = () => document.activeElement?.textContent;
  await waitFor(() => expect(at()).toBe('Edit'));
  await userEvent.keyboard('{ArrowUp}');
  expect(at()).toBe('Show');
  await userEvent.keyboard('{Home}{ArrowDown}');
  expect(at()).toBe('Suspend');
  await userEvent.keyboard('s');
  expect(at()).toBe('Show');
  await userEvent.keyboard('r{Enter}');
  expect(run).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(button);
  expect(screen.queryByRole('menu')).toBeNull();
  await userEvent.keyboard('{ArrowDown}');
  await waitFor(() => expect(at()).toBe('Edit'));
  await userEvent.keyboard('{Enter}');
  expect(run.mock.calls).toEqual([['Edit']]);
});

test('toasts are told to screen readers; good ones go by themselves, bad ones stay', () => {
  jest.useFakeTimers();
  try {
    renderInKit(<Toasts />);
    act(() => {
      toast({ title: 'Saved', tone: 'good' });
      toast({ title: 'Lost', tone: 'bad', key: 'one' });
      toast({ title: 'Lost again', tone: 'bad', key: 'one' });
    });
    expect(screen.getByRole('status').textContent).toContain('Saved');
    expect(screen.getAllByRole('alert').map((one) => one.textContent)).toEqual([
      expect.stringContaining('Lost again'),
    ]);
    act(() => jest.advanceTimersByTime(60_000));
    expect(screen.queryByText('Saved')).toBeNull();
    expect(screen.getByText('Lost again')).not.toBeNull();
  } finally {
    jest.useRealTimers();
  }
});

test('the palette runs what the arrows have chosen, and is closed before', async () => {
  const told: string[] = [];
  const command = (label: string) => ({ id: label, label, onRun: () => told.push(label) });
  const groups = [
    { id: 'go', label: 'Go to', commands: [command('Customers'), command('Invoices')] },
    { id: 'do', label: 'Do', commands: [command('Log out')] },
  ];
  renderInKit(<CommandPalette opened onClose={() => told.push('closed')} search={async () => groups} />);
  await screen.findByRole('option', { name: 'Log out' });
  await userEvent.type(screen.getByRole('combobox'), '{ArrowUp}{Enter}');
  expect(told).toEqual(['closed', 'Log out']);
});

test('tabs are one stop; arrows choose', async () => {
  function Page() {
    const [active, setActive] = useState('a');
    const tabs = ['a', 'b', 'c'].map((id) => ({ id, label: id, content: () => <p>{`Content of ${id}`}</p> }));
    return <Tabs label="Parts" tabs={tabs} active={active} onChange={setActive} />;
  }
  renderInKit(<Page />);
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('a');
  await userEvent.keyboard('{ArrowLeft}');
  expect(screen.getByText('Content of c')).not.toBeNull();
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('c');
  await userEvent.tab();
  expect(document.activeElement?.getAttribute('role')).toBe('tabpanel');
});

test('a button whose click answers a promise is busy until it settles', async () => {
  let finish: () => void = () => undefined;
  const onClick = jest.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  renderInKit(<Button onClick={onClick}>Pay</Button>);
  const button = screen.getByRole('button');
  await userEvent.click(button);
  await userEvent.click(button);
  expect(onClick).toHaveBeenCalledTimes(1);
  expect(button.getAttribute('aria-busy')).toBe('true');
  await act(async () => finish());
  await userEvent.click(button);
  expect(onClick).toHaveBeenCalledTimes(2);
});

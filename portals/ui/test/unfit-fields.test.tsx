/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { act, cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { DateField, Form, type MoneyAmount, MoneyField, useForm } from '../forms.ts';
import { ConfirmDialog } from '../overlays.ts';
import { renderInKit } from './in-kit.tsx';

afterEach(cleanup);

function Refund({ send }: { send: (amount: MoneyAmount | undefined) => Promise<unknown> }) {
  const [amount, setAmount] = useState<MoneyAmount>();
  return (
    <ConfirmDialog
      opened
      onClose={() => undefined}
      title="Refund"
      confirmLabel="Give back"
      onConfirm={() => send(amount)}
    >
      <MoneyField label="Amount" currency="EUR" max={5000} value={amount} onChange={setAmount} />
    </ConfirmDialog>
  );
}

test('an amount that cannot be read, or is too large, is never sent as one that was left empty', async () => {
  const send = jest.fn(async (_: MoneyAmount | undefined) => undefined);
  renderInKit(<Refund send={send} />);
  const amount = await screen.findByLabelText('Amount');
  await userEvent.type(amount, '12 EUR');
  await userEvent.click(screen.getByRole('button', { name: 'Give back' }));
  expect(document.activeElement).toBe(amount);
  await userEvent.clear(amount);
  await userEvent.type(amount, '50.01{Enter}');
  expect(send).not.toHaveBeenCalled();
  await userEvent.clear(amount);
  await userEvent.type(amount, '50{Enter}');
  expect(send).toHaveBeenCalledWith({ amountMinor: 5000, currency: 'EUR' });
});

function Received({ send }: { send: () => unknown }) {
  const form = useForm<{ on: string | undefined }>({ initial: { on: undefined } });
  return (
    <Form form={form} onSubmit={send}>
      <DateField label="Received on" description="Empty: today" {...form.field('on')} />
    </Form>
  );
}

test('half a date is told and not sent as if it were empty', async () => {
  const send = jest.fn();
  renderInKit(<Received send={send} />);
  const date = screen.getByLabelText('Received on');
  const isHalf = { badInput: true };
  // A browser says so of a date with a day and no year; jsdom has no such field.
  Object.defineProperty(date, 'validity', { get: () => isHalf, configurable: true });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(send).not.toHaveBeenCalled();
  expect(await screen.findByText('Enter the whole date.')).toBeTruthy();
  isHalf.badInput = false;
  act(() => date.blur());
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(send).toHaveBeenCalledTimes(1);
});

test('what is being done cannot be cancelled, as it would be done all the same', async () => {
  let done: (value: unknown) => void = () => undefined;
  renderInKit(<Refund send={() => new Promise((resolve) => (done = resolve))} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Give back' }));
  expect(screen.getByRole('button', { name: 'Cancel' })).toHaveProperty('disabled', true);
  await act(async () => done(undefined));
});

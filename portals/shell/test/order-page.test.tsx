/** @jest-environment jsdom */
import {
  OrderPage,
  type OrderRequest,
  PortalContext,
  type PortalHost,
  type PortalSurroundings,
  type SlotEntry,
} from '@isp/sdk/ui';
import { UiProvider } from '@isp/ui';
import { type FormState, RadioGroup, TextField } from '@isp/ui/forms';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

interface Values {
  readonly tariffId: string | undefined;
  readonly startDate: string | undefined;
  readonly login: string;
}
interface Tariffs {
  readonly type: string;
  readonly form: FormState<Values>;
  describe?(tariff: object): string | undefined;
  onChosen?(): void;
}

/** What another plugin fills the first step with. */
function ChooseTariff({ form, type, describe, onChosen }: Tariffs): ReactNode {
  const choice = form.field('tariffId');
  return (
    <RadioGroup
      {...choice}
      onChange={(id) => {
        choice.onChange(id);
        onChosen?.();
      }}
      label={`Tariffs of ${type}`}
      options={[{ value: 't1', label: `Fast ${describe?.({ id: 't1' })}` }]}
    />
  );
}

function surroundings(locale: string): PortalSurroundings {
  const entry = (id: string): SlotEntry => ({ id, plugin: 'subscriptions', title: id });
  return {
    host: {
      locale,
      navigate: () => undefined,
      t: (text: string) => text,
      api: { get: async () => ({ id: 'c1', name: 'Ana Adler' }) },
    } as unknown as PortalHost,
    address: { path: '/x/order/c1', params: { customerId: 'c1' }, search: {} },
    slotEntries: (slot) => [entry(slot)],
    renderEntry: ({ id }, given) =>
      id === 'order.tariff/v1' ? (
        <ChooseTariff {...(given as unknown as Tariffs)} />
      ) : (
        <p>{`terms of ${given.tariffId} for ${given.customerId}`}</p>
      ),
  };
}

type Send = (values: Values, order: OrderRequest) => Promise<{ done: string }>;

function show(send: Send, locale = 'en') {
  const onTariff = jest.fn();
  render(
    <UiProvider locale={locale}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <PortalContext value={surroundings(locale)}>
          <OrderPage<Values, { done: string }>
            type="internet"
            title={(name) => `Order for ${name}`}
            orderedTitle="It was ordered"
            initial={{ tariffId: undefined, startDate: undefined, login: '' }}
            describe={() => '100 Mbit/s'}
            onTariff={onTariff}
            step={{
              id: 'access',
              title: 'Access',
              fields: ['login'],
              content: (form) => <TextField {...form.field('login')} label="Login" />,
            }}
            send={send}
            review={({ login }) => <p>{`login ${login}`}</p>}
            ordered={({ done }) => <p>{done}</p>}
          />
        </PortalContext>
      </QueryClientProvider>
    </UiProvider>,
  );
  return { onTariff };
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

describe('the page of an order', () => {
  test('goes from the tariff to the review with its terms, and shows what came of it', async () => {
    const send = jest.fn<Send>(async () => ({ done: 'the password' }));
    const { onTariff } = show(send);
    await screen.findByRole('heading', { level: 1, name: 'Order for Ana Adler' });
    await userEvent.click(screen.getByRole('radio', { name: /Fast 100 Mbit/ }));
    expect(onTariff).toHaveBeenCalledTimes(1);
    await press('Next');
    await userEvent.type(await screen.findByLabelText('Login'), 'ana');
    await press('Next');
    await screen.findByText('terms of t1 for c1');
    expect(screen.getByText('login ana')).not.toBeNull();
    await press('Order');
    await screen.findByText('the password');
    expect(screen.getByRole('heading', { level: 1, name: 'It was ordered' })).not.toBeNull();
    expect(send).toHaveBeenCalledWith(
      expect.objectContaining({ tariffId: 't1', login: 'ana' }),
      expect.objectContaining({ params: { path: { id: 'c1' } } }),
    );
  });

  test('asks for a tariff first, in the language of the page', async () => {
    show(async () => ({ done: '' }), 'de');
    await screen.findByRole('heading', { level: 1 });
    await press('Weiter');
    expect((await screen.findAllByText('Wählen Sie einen Tarif.')).length).toBeGreaterThan(0);
  });

  test('sends the next try with the key of the first: an answer that was lost does not make two', async () => {
    const keys: string[] = [];
    show(async (_values, { headers }) => {
      keys.push(headers['Idempotency-Key']);
      if (keys.length === 1) throw new TypeError('Failed to fetch');
      return { done: 'made once' };
    });
    await userEvent.click(await screen.findByRole('radio'));
    await press('Next');
    await press('Next');
    await press('Order');
    await screen.findByRole('alert');
    await press('Order');
    await screen.findByText('made once');
    expect(keys).toEqual([keys[0], keys[0]]);
  });
});

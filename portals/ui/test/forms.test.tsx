/** @jest-environment jsdom */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import {
  Combobox,
  type FieldSchema,
  Form,
  type MoneyAmount,
  MoneyField,
  SchemaForm,
  TextField,
  useForm,
  Wizard,
} from '../forms.ts';
import { renderInKit } from './in-kit.tsx';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

function Contact({ send }: { send: (values: { name: string; email: string }) => unknown }) {
  const form = useForm({
    initial: { name: '', email: '' },
    validate: ({ name }): Record<string, string> => (name ? {} : { '/name': 'Enter a name.' }),
  });
  return (
    <Form form={form} onSubmit={send} kept="Your entries are kept.">
      <TextField label="Name" required {...form.field('name')} />
      <TextField label="E-mail" {...form.field('email')} />
    </Form>
  );
}

describe('a form', () => {
  test('puts the focus on the first bad field and says what is wrong with it; typing takes it away', async () => {
    const send = jest.fn();
    renderInKit(<Contact send={send} />);
    const name = screen.getByLabelText(/Name/);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(document.activeElement).toBe(name);
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(name.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Enter a name.',
    );
    expect(screen.getByRole('alert').textContent).toContain('Name: Enter a name.');
    expect(send).not.toHaveBeenCalled();
    await userEvent.type(name, 'Ana');
    expect(name.getAttribute('aria-invalid')).toBeNull();
  });

  test('shows what the server refuses at its field, by the pointer of the answer', async () => {
    const problem = {
      status: 422,
      code: 'VALIDATION_FAILED',
      detail: 'x',
      errors: [{ path: '/email', message: 'is no e-mail' }],
    };
    renderInKit(<Contact send={() => Promise.reject(Object.assign(new TypeError('x'), { problem }))} />);
    await userEvent.type(screen.getByLabelText(/Name/), 'Ana{Enter}');
    const email = screen.getByLabelText('E-mail');
    await waitFor(() => expect(document.activeElement).toBe(email));
    expect(email.getAttribute('aria-invalid')).toBe('true');
  });

  test('says of an error by the words of its field; one that is not on the page is named by its place', async () => {
    const errors = [
      { path: '/email/0', message: 'is no e-mail' },
      { path: '/billing/billCycleDay', message: 'must be <= 28' },
    ];
    const problem = { status: 422, code: 'VALIDATION_FAILED', detail: 'x', errors };
    renderInKit(<Contact send={() => Promise.reject(Object.assign(new TypeError('x'), { problem }))} />);
    await userEvent.type(screen.getByLabelText(/Name/), 'Ana{Enter}');
    const told = (await screen.findByRole('alert')).textContent;
    expect(told).toContain('E-mail: is no e-mail');
    expect(told).toContain('billing, bill cycle day: must be <= 28');
  });

  test('is sent once, however often the button is pressed; what failed otherwise is told with what was kept', async () => {
    let fail: (error: unknown) => void = () => undefined;
    const send = jest.fn(() => new Promise((_, reject) => (fail = reject)));
    renderInKit(<Contact send={send} />);
    await userEvent.type(screen.getByLabelText(/Name/), 'Ana');
    const button = screen.getByRole('button', { name: 'Save' });
    fireEvent.click(button);
    fireEvent.click(button);
    fireEvent.submit(button);
    expect(send).toHaveBeenCalledTimes(1);
    fail({
      status: 503,
      code: 'UNAVAILABLE',
      title: 'Unavailable',
      detail: 'Nothing was done.',
      requestId: 'r-7',
    });
    const told = await screen.findByRole('alert');
    for (const text of ['Nothing was done.', 'Your entries are kept.', 'r-7'])
      expect(told.textContent).toContain(text);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(send).toHaveBeenCalledTimes(2);
  });
});

test('an amount is typed as the language writes it and kept in minor units', async () => {
  const seen: (MoneyAmount | undefined)[] = [];
  function Price() {
    const [value, setValue] = useState<MoneyAmount>();
    return (
      <MoneyField
        label="Price"
        currency="EUR"
        value={value}
        onChange={(next) => {
          seen.push(next);
          setValue(next);
        }}
      />
    );
  }
  renderInKit(<Price />, { locale: 'de' });
  const field = screen.getByLabelText('Price');
  await userEvent.type(field, '1234,5');
  expect(seen.at(-1)).toEqual({ amountMinor: 123450, currency: 'EUR' });
  fireEvent.blur(field);
  expect(field).toHaveProperty('value', '1234,50');
  await userEvent.clear(field);
  await userEvent.type(field, '1,005');
  expect(seen.at(-1)).toBeUndefined();
  fireEvent.blur(field);
  expect(field).toHaveProperty('value', '1,005');
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('a combobox shows the answer to what was typed last, and is chosen from by keyboard', async () => {
  const waits: Record<string, () => void> = {};
  const search = (text: string) =>
    new Promise<{ value: string; label: string }[]>((resolve) => {
      waits[text] = () =>
        resolve([
          { value: text, label: `Found ${text || 'all'}` },
          { value: 'b', label: 'Second' },
        ]);
      if (text !== 'a') waits[text]?.();
    });
  const onChange = jest.fn();
  renderInKit(<Combobox label="Customer" search={search} value={undefined} onChange={onChange} />);
  const input = screen.getByRole('combobox', { name: 'Customer' });
  await userEvent.type(input, 'a');
  await waitFor(() => expect(waits.a).toBeDefined());
  await userEvent.type(input, 'b');
  await screen.findByRole('option', { name: 'Found ab' });
  waits.a?.();
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.queryByText('Found a')).toBeNull();
  expect(input.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { name: 'Second' }).id);
  await userEvent.keyboard('{Enter}');
  expect(onChange).toHaveBeenCalledWith({ value: 'b', label: 'Second' });
});

describe('a wizard', () => {
  type Values = { name: string; secret: string; plan: string };
  function NewCustomer({ finish }: { finish: (values: Values) => unknown }) {
    const form = useForm<Values>({ initial: { name: '', secret: '', plan: '' } });
    return (
      <Wizard
        id="test"
        form={form}
        omit={['secret']}
        steps={[
          {
            id: 'basic',
            title: 'Basic',
            fields: ['name'],
            validate: ({ name }): Record<string, string> => (name ? {} : { '/name': 'Enter a name.' }),
            content: ({ field }) => (
              <>
                <TextField label="Name" {...field('name')} />
                <TextField label="Secret" {...field('secret')} />
              </>
            ),
          },
          {
            id: 'plan',
            title: 'Plan',
            fields: ['plan'],
            content: ({ field }) => <TextField label="Plan" {...field('plan')} />,
          },
        ]}
        review={({ name, plan }) => <p>{`${name} takes ${plan}`}</p>}
        onFinish={finish}
      />
    );
  }
  const next = () => userEvent.click(screen.getByRole('button', { name: 'Next' }));

  test('is checked step by step, by keyboard, and sent once after the review', async () => {
    const finish = jest.fn();
    renderInKit(<NewCustomer finish={finish} />);
    await next();
    expect(document.activeElement).toBe(screen.getByLabelText('Name'));
    await userEvent.type(screen.getByLabelText('Name'), 'Ana{Enter}');
    expect(document.activeElement?.textContent).toContain('Plan');
    expect(document.activeElement?.tagName).toBe('H2');
    await userEvent.type(screen.getByLabelText('Plan'), 'Fibre{Enter}');
    expect(screen.getByText('Ana takes Fibre')).not.toBeNull();
    expect(finish).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Finish' }));
    expect(finish).toHaveBeenCalledTimes(1);
    expect(sessionStorage).toHaveLength(0);
  });

  test('goes on after a reload where it was, without what no draft may hold', async () => {
    const first = renderInKit(<NewCustomer finish={() => undefined} />);
    await userEvent.type(screen.getByLabelText('Name'), 'Ana');
    await userEvent.type(screen.getByLabelText('Secret'), 'hidden');
    await next();
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('hidden');
    first.unmount();
    renderInKit(<NewCustomer finish={() => undefined} />);
    expect(screen.getByLabelText('Plan')).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Ana');
    expect(screen.getByLabelText('Secret')).toHaveProperty('value', '');
    await userEvent.click(screen.getByRole('button', { name: 'Begin anew' }));
    expect(screen.getByLabelText('Name')).toHaveProperty('value', '');
  });

  test('what the server refuses is shown in the step that asks for it', async () => {
    const refused = {
      status: 422,
      code: 'VALIDATION_FAILED',
      detail: 'x',
      errors: [{ path: '/name', message: 'is taken' }],
    };
    renderInKit(<NewCustomer finish={() => Promise.reject(refused)} />);
    await userEvent.type(screen.getByLabelText('Name'), 'Ana{Enter}');
    await userEvent.type(screen.getByLabelText('Plan'), 'Fibre{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Finish' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Name')));
    expect(screen.getByLabelText('Name').getAttribute('aria-invalid')).toBe('true');
  });
});

test('a form made of a schema keeps types, sends no secret that was not typed, and edits lists', async () => {
  const schema: FieldSchema = {
    type: 'object',
    required: ['host'],
    properties: {
      host: { type: 'string', title: 'Host' },
      port: { type: 'integer', default: 587, maximum: 65535 },
      level: { enum: [1, 2], title: 'Level' },
      apiKey: { type: 'string', title: 'API key', writeOnly: true },
      networks: { type: 'array', title: 'Networks', items: { type: 'string' } },
    },
  };
  let value: Readonly<Record<string, unknown>> = {};
  function Settings() {
    const [now, setNow] = useState<Readonly<Record<string, unknown>>>({ host: 'a', networks: ['x', 'y'] });
    value = now;
    return <SchemaForm schema={schema} value={now} onChange={setNow} />;
  }
  renderInKit(<Settings />);
  await userEvent.type(screen.getByLabelText('Port'), '25');
  await userEvent.selectOptions(screen.getByLabelText('Level'), '2');
  await userEvent.click(screen.getByRole('button', { name: 'Remove Networks 1' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  await userEvent.type(screen.getByLabelText('Networks 2'), 'z');
  expect(value).toEqual({ host: 'a', port: 25, level: 2, networks: ['y', 'z'] });
  await userEvent.type(screen.getByLabelText('API key'), 'k');
  expect(value).toMatchObject({ apiKey: 'k' });
  await userEvent.clear(screen.getByLabelText('API key'));
  expect('apiKey' in value).toBe(false);
});

test('a form made of a schema edits values by name, and keeps those it does not touch', async () => {
  const schema: FieldSchema = {
    type: 'object',
    properties: {
      texts: {
        type: 'object',
        title: 'Texts by event',
        additionalProperties: { type: 'string' },
        propertyNames: { pattern: '^[a-z.]+$' },
      },
      devices: {
        type: 'object',
        additionalProperties: { type: 'object', properties: { concurrency: { type: 'integer' } } },
      },
    },
  };
  let value: Readonly<Record<string, unknown>> = {};
  function Settings() {
    const [now, setNow] = useState<Readonly<Record<string, unknown>>>({ texts: { 'a.b': 'One' } });
    value = now;
    return <SchemaForm schema={schema} value={now} onChange={setNow} />;
  }
  renderInKit(<Settings />);
  const [nameOfText, nameOfDevice] = screen.getAllByLabelText('Name of another') as [
    HTMLElement,
    HTMLElement,
  ];
  const [addText, addDevice] = screen.getAllByRole('button', { name: 'Add' }) as [HTMLElement, HTMLElement];
  await userEvent.type(nameOfText, 'Not a name');
  expect(nameOfText.getAttribute('aria-invalid')).toBe('true');
  await userEvent.clear(nameOfText);
  await userEvent.type(nameOfText, 'c.d');
  await userEvent.click(addText);
  await userEvent.type(screen.getByLabelText('c.d'), 'Two');
  expect(value).toEqual({ texts: { 'a.b': 'One', 'c.d': 'Two' } });
  await userEvent.clear(screen.getByLabelText('a.b'));
  await userEvent.click(screen.getByRole('button', { name: 'Remove c.d' }));
  await userEvent.type(nameOfDevice, 'olt-3');
  await userEvent.click(addDevice);
  await userEvent.type(screen.getByLabelText('Concurrency'), '2');
  expect(value).toEqual({ texts: { 'a.b': '' }, devices: { 'olt-3': { concurrency: 2 } } });
});

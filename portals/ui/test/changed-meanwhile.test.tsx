/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { changedFields, mergedFields } from '../forms/changed-fields.ts';
import { Checkbox, Form, NumberField, RadioGroup, Select, TextField, useBasis, useForm } from '../forms.ts';
import { renderInKit } from './in-kit.tsx';

afterEach(cleanup);

interface Thing {
  readonly name: string;
  readonly limit: number | undefined;
  readonly note: string;
  /** Changes by itself, and is not in the form. */
  readonly used: number;
}
type Values = Omit<Thing, 'used'>;

const toValues = ({ name, limit, note }: Thing): Values => ({ name, limit, note });
const begun: Thing = { name: 'edge', limit: 5, note: '', used: 0 };
const refusal = { status: 412, code: 'PRECONDITION_FAILED', detail: 'It has changed since you read it.' };

/** What is on the server; a change that was not begun with it is refused. */
let there: Thing;

function Change({ save }: { save: (values: Values, basis: Thing) => void }) {
  const basis = useBasis<Thing, Values>(begun, { read: async () => there, toValues });
  const form = useForm<Values>({ initial: toValues(basis.thing) });
  const send = (values: Values) =>
    basis.send(async (thing) => {
      if (thing !== there) throw refusal;
      save(values, thing);
    });
  return (
    <Form form={form} onSubmit={send} basis={basis} kept="Your entries are kept.">
      <TextField label="Name" {...form.field('name')} />
      <NumberField label="Limit" {...form.field('limit')} />
      <TextField label="Note" {...form.field('note')} />
    </Form>
  );
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const entered = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value;

test('who changes what somebody else has changed is told field by field, and nothing is saved', async () => {
  there = { ...begun, name: 'core', limit: undefined };
  const save = jest.fn();
  renderInKit(<Change save={save} />);
  await userEvent.type(screen.getByLabelText('Note'), 'In the cellar');
  press('Save');
  const told = (await screen.findByRole('alert')).textContent;
  expect(told).toContain('Somebody else has changed this meanwhile');
  expect(told).toContain('Name: was edge, is core now.');
  expect(told).toContain('Limit: was 5, is empty now.');
  expect(told).not.toContain('Note:');
  expect(told).toContain('Your entries are kept.');
  expect(save).not.toHaveBeenCalled();
});

test('their changes are taken over into the form beside what was entered, and the next try saves both', async () => {
  there = { ...begun, name: 'core', limit: 7 };
  const save = jest.fn();
  renderInKit(<Change save={save} />);
  await userEvent.type(screen.getByLabelText('Note'), 'In the cellar');
  await userEvent.type(screen.getByLabelText('Name'), '-2');
  press('Save');
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Name: was edge, is core now. You entered edge-2.',
  );
  press('Take their changes over');
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(['Name', 'Limit', 'Note'].map(entered)).toEqual(['edge-2', '7', 'In the cellar']);
  press('Save');
  await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
  expect(save).toHaveBeenCalledWith({ name: 'edge-2', limit: 7, note: 'In the cellar' }, there);
});

test('what has changed beside the form is no change of it: it is sent once more by itself', async () => {
  there = { ...begun, used: 17 };
  const save = jest.fn();
  renderInKit(<Change save={save} />);
  press('Save');
  await waitFor(() => expect(save).toHaveBeenCalledWith(toValues(begun), there));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('it is told in German too', async () => {
  there = { ...begun, name: 'core' };
  renderInKit(<Change save={() => undefined} />, { locale: 'de' });
  press('Speichern');
  const told = (await screen.findByRole('alert')).textContent;
  expect(told).toContain('Jemand anders hat dies inzwischen geändert');
  expect(told).toContain('Name: war edge, ist jetzt core.');
});

test('what is chosen is told in the words of the form, and days as people write them', async () => {
  const kinds = [
    { value: 'mikrotik', label: 'MikroTik' },
    { value: 'cisco', label: 'Cisco', description: 'IOS XE' },
  ];
  const at = { vendor: 'mikrotik', access: 'cisco', kinds: ['cisco'], from: '2026-11-01' };
  const there = { vendor: 'cisco', access: 'mikrotik', kinds: ['cisco', 'mikrotik'], from: undefined };
  function Choices() {
    const basis = useBasis<object, object>(at, { read: async () => there, toValues: (thing) => thing });
    const form = useForm<Partial<typeof at>>({ initial: at });
    const send = () => basis.send(async () => Promise.reject(refusal));
    return (
      <Form form={form} onSubmit={send} basis={basis as never}>
        <Select {...form.field('vendor')} label="Vendor" options={kinds} />
        <RadioGroup {...form.field('access')} label="Access" options={kinds} />
        <fieldset name="/kinds">
          <legend>Kinds</legend>
          {kinds.map(({ value, label }) => (
            <Checkbox key={value} label={label} stands={value} value onChange={() => undefined} />
          ))}
        </fieldset>
      </Form>
    );
  }
  renderInKit(<Choices />);
  press('Save');
  const told = (await screen.findByRole('alert')).textContent;
  expect(told).toContain('Vendor: was MikroTik, is Cisco now.');
  expect(told).toContain('Access: was Cisco, is MikroTik now.');
  expect(told).toContain('Kinds: was Cisco, is Cisco, MikroTik now.');
  expect(told).toContain('was Nov 1, 2026, is empty now.');
});

test('a field is changed by both only where both say something else', () => {
  const before = { a: 1, b: 'x', c: ['one'] };
  const now = { a: 2, b: 'y', c: ['one', 'two'] };
  expect(changedFields(before, now, { a: 1, b: 'z', c: ['one', 'two'] })).toEqual([
    { key: 'a', before: 1, now: 2 },
    { key: 'b', before: 'x', now: 'y', mine: 'z' },
    { key: 'c', before: ['one'], now: ['one', 'two'] },
  ]);
  expect(mergedFields(before, now, { a: 1, b: 'z', c: ['one'] })).toEqual({
    a: 2,
    b: 'z',
    c: ['one', 'two'],
  });
});

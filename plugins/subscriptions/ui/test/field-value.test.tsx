/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { inPortal } from '../../../../portals/ui/test/in-portal.tsx';
import { FieldValue, type ValueSchema } from '../tariffs/field-value.tsx';

afterEach(cleanup);

const id = '01900000-0000-7000-8000-000000000001';

/** A value as it is shown. */
function shown(value: unknown, schema: ValueSchema = {}): HTMLElement {
  const t = (text: string, { count }: { count?: number } = {}) =>
    count === undefined ? text : `and ${count} more`;
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 300_000 } } });
  client.setQueryData(['tariffs', 'names'], new Map([[id, 'Home 100']]));
  return render(inPortal(<FieldValue value={value} schema={schema} />, { t }, client)).container;
}

const rates: ValueSchema = {
  items: {
    properties: { prefix: { title: 'Prefix' }, perMinute: { title: 'Per minute' }, firstSeconds: {} },
  },
};
const rate = { perMinute: '0.03', prefix: '49', firstSeconds: 60 };

test('a list of things has a line for each, in the titles of its schema', () => {
  const lines = shown([rate, { ...rate, prefix: '' }], rates).querySelectorAll('li');
  expect([...lines].map((line) => line.textContent)).toEqual([
    'Prefix: 49, Per minute: 0.03, First seconds: 60',
    'Prefix: –, Per minute: 0.03, First seconds: 60',
  ]);
});

test('of thousands of things the first twenty are shown, and how many more there are', () => {
  const lines = shown(Array(20_000).fill(rate), rates).querySelectorAll('li');
  expect(lines).toHaveLength(21);
  expect(lines[20]?.textContent).toBe('and 19980 more');
});

test('tariffs of a bundle are named and lead to their pages', () => {
  const bundle = shown([id, 'sold-out']);
  expect(bundle.textContent).toBe('Home 100, sold-out');
  expect(bundle.querySelector('a')?.getAttribute('href')).toBe(`/subscriptions/tariffs/${id}`);
});

test.each([
  [{ amountMinor: 150, currency: 'EUR' }, undefined, '€1.50'],
  [100_000, { description: 'kbit/s' }, '100,000 kbit/s'],
  [500_000_000_000, { description: 'Bytes per period' }, '500 GB'],
  [true, undefined, 'Yes'],
])('%j with %j is %s', (value, schema, text) => {
  expect(shown(value, schema).textContent?.replaceAll('\u00a0', ' ')).toBe(text);
});

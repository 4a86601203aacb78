import { expect, test } from '@jest/globals';
import { commandsOf } from '../navigation/commands-of.ts';
import type { PluginPart } from '../plugins/plugin-part.ts';

const billing = {
  commands: [{ title: { en: 'Preview a billing run' }, to: '/billing/runs', keywords: ['issue'] }],
  routes: [
    { title: { en: 'Billing runs' }, path: '/billing/runs' },
    { title: { en: 'One run' }, path: '/billing/runs/$runId' },
  ],
} as unknown as PluginPart;

const titlesOf = (text: string) =>
  commandsOf([billing], { locale: 'en', own: [], text }).map(({ title }) => title);

test('a page is found by its own title although a command of another title leads there too', () => {
  expect(titlesOf('billing runs')).toEqual(['Billing runs']);
});

test('where both fit, the address is there once, as the command', () => {
  expect(titlesOf('run')).toEqual(['Preview a billing run']);
  expect(titlesOf('issue')).toEqual(['Preview a billing run']);
});

import { expect, test } from '@jest/globals';
import { translator } from '../ui/translate.ts';

const german = {
  'Hello {name}': 'Hallo {name}',
  '{count|One customer|{count} customers}': '{count|Ein Kunde|{count} Kunden}',
};

test('a text is said in the language of the page, and in English where the language lacks it', () => {
  const t = translator('de', german);
  expect(t('Hello {name}', { name: 'Ana' })).toBe('Hallo Ana');
  expect(t('Nothing here')).toBe('Nothing here');
  expect(translator('de', german)('constructor')).toBe('constructor');
});

test('numbers are written and counted as the language does', () => {
  expect(translator('en')('{count|One customer|{count} customers}', { count: 1 })).toBe('One customer');
  expect(translator('en')('{count|One customer|{count} customers}', { count: 12_345 })).toBe(
    '12,345 customers',
  );
  expect(translator('de', german)('{count|One customer|{count} customers}', { count: 12_345 })).toBe(
    '12.345 Kunden',
  );
});

test('languages with more forms use theirs, in the order of their categories', () => {
  const polish = { '{n|one|more}': '{n|plik|pliki|plików|pliku}' };
  const t = translator('pl', polish);
  expect([1, 2, 5].map((n) => t('{n|one|more}', { n }))).toEqual(['plik', 'pliki', 'plików']);
});

test('a place without a value stays visible instead of vanishing', () => {
  expect(translator('en')('Hello {name}')).toBe('Hello {name}');
});

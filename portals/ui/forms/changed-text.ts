import { formatCivilDate, formatMoney } from '../base/format.ts';
import type { ChangedField } from './changed-fields.ts';
import type { ChangedWords } from './changed-words.ts';
import type { Option } from './choice-fields.tsx';
import type { MoneyAmount } from './number-field.tsx';

/** What values are said in: the words of these notes, those of what can be chosen in the field, the locale. */
export interface ChangedSpeech {
  readonly words: ChangedWords;
  readonly choices: Readonly<Record<string, string>>;
  readonly locale: string;
}

const civilDate = /^\d{4}-\d{2}-\d{2}$/;

/** What a field was, is now and what was entered, in sentences. */
export function changedSentence({ before, now, mine }: ChangedField, speech: ChangedSpeech): string {
  const { words } = speech;
  const say = (value: unknown) => textOf(value, speech);
  const change = words.change.replace('{before}', () => say(before)).replace('{now}', () => say(now));
  return mine === undefined ? change : `${change} ${words.mine.replace('{mine}', () => say(mine))}`;
}

/** A value as people read it: an amount, a day, what is chosen by its label, a list in one line. */
function textOf(value: unknown, speech: ChangedSpeech): string {
  const { words, choices, locale } = speech;
  if (value === undefined || value === null || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value))
    return value.length === 0 ? words.nothing : value.map((one) => textOf(one, speech)).join(', ');
  if (typeof value !== 'object') return plainText(String(value), choices, locale);
  const { label, amountMinor, currency } = value as Partial<Option & MoneyAmount>;
  if (amountMinor !== undefined && currency !== undefined)
    return formatMoney({ amountMinor, currency }, locale);
  if (label !== undefined) return label;
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${textOf(inner, speech)}`)
    .join('; ');
}

function plainText(text: string, choices: Readonly<Record<string, string>>, locale: string): string {
  const word = Object.hasOwn(choices, text) ? choices[text] : undefined;
  if (word) return word;
  return civilDate.test(text) ? formatCivilDate(text, locale) : text.trim().split('\n').join(', ');
}

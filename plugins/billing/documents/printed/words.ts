import { de } from './words/de.ts';
import { en, type Words } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { it } from './words/it.ts';
import { nl } from './words/nl.ts';
import { pl } from './words/pl.ts';

export type { Words };

const known: Readonly<Record<string, Words>> = { de, en, es, fr, it, nl, pl };

/** The words of a language, and which language they are: English where there are none. */
export function wordsOf(language: string): { readonly words: Words; readonly language: string } {
  const base = language.split('-')[0] as string;
  const words = known[base];
  return words ? { words, language } : { words: en, language: 'en' };
}

/** Fills in the `{names}` of a text. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

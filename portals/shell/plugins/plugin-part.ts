import type { AnswerOf } from '@isp/client';

/** What plugins add to the portal of who is signed in. */
export type Contributions = AnswerOf<'/portal/contributions', 'get'>;
/** What one of them adds. */
export type PluginPart = Contributions['plugins'][number];
/** A title per language. */
export type Titles = Readonly<Record<string, string>>;

/** A title in a language, in its base language, or in English. */
export function titleIn(titles: Titles, locale: string): string {
  return titles[locale] ?? titles[locale.split('-')[0] ?? ''] ?? titles.en ?? '';
}

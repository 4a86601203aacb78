import { splitLines } from '../split-lines.ts';
import type { Garden } from './garden-list.tsx';

/** What is entered of a garden. The text is that of one language at a time. */
export interface GardenForm {
  readonly list: string;
  readonly pool: string;
  readonly downKbps: number | undefined;
  readonly upKbps: number | undefined;
  readonly allow: string;
  readonly pageUrl: string;
  readonly payUrl: string;
  readonly contact: string;
  readonly texts: Garden['texts'];
}

/** A garden as its form has it. */
export function toForm(garden: Garden): GardenForm {
  return {
    list: garden.list,
    pool: garden.pool ?? '',
    downKbps: garden.downKbps,
    upKbps: garden.upKbps,
    allow: garden.allow.join('\n'),
    pageUrl: garden.pageUrl ?? '',
    payUrl: garden.payUrl ?? '',
    contact: garden.contact ?? '',
    texts: garden.texts,
  };
}

/** What is sent: the whole garden, with what this form does not show as it was. */
export function toGarden({ vendors, downKbps, upKbps }: Garden, values: GardenForm) {
  const text = (key: 'pool' | 'pageUrl' | 'payUrl' | 'contact') => {
    const entered = values[key].trim();
    return entered === '' ? {} : { [key]: entered };
  };
  const written = Object.entries(values.texts).filter(
    ([, { title, text: said }]) => title.trim() && said.trim(),
  );
  return {
    list: values.list.trim(),
    downKbps: values.downKbps ?? downKbps,
    upKbps: values.upKbps ?? upKbps,
    vendors,
    allow: splitLines(values.allow),
    texts: Object.fromEntries(written),
    ...text('pool'),
    ...text('pageUrl'),
    ...text('payUrl'),
    ...text('contact'),
  };
}

/** What is wrong with a form, by field. */
export function checkGarden(values: GardenForm, t: (text: string) => string): Record<string, string> {
  const problems: Record<string, string> = {};
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/.test(values.list.trim()))
    problems['/list'] = t('A name as it is on the access servers.');
  for (const key of ['pageUrl', 'payUrl'] as const)
    if (values[key].trim() !== '' && !/^https?:\/\/\S+$/.test(values[key].trim()))
      problems[`/${key}`] = t('An address that begins with https://.');
  for (const [language, { title, text }] of Object.entries(values.texts)) {
    if (text.trim() !== '' && title.trim() === '')
      problems[`/texts/${language}/title`] = t('A text needs a title.');
    if (title.trim() !== '' && text.trim() === '')
      problems[`/texts/${language}/text`] = t('A title needs a text.');
  }
  return problems;
}

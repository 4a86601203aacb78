import { type Dictionary, type Translate, translator } from '../translate.ts';

const german: Dictionary = {
  'Choose a tariff.': 'Wählen Sie einen Tarif.',
  Order: 'Bestellen',
  Tariff: 'Tarif',
};

/** What the page of an order says by itself. */
export function orderWords(locale: string): Translate {
  return translator(locale, locale.startsWith('de') ? german : {});
}

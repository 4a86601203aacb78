import type { Dictionary } from '@isp/sdk/ui';

/** Of charts and of the price of an order. */
export const figures: Dictionary = {
  'Amount, before tax settings': 'Betrag, vor Steuern',
  'Days billed': 'Berechnete Tage',
  Price: 'Preis',
  'What the first bill will have': 'Was auf der ersten Rechnung steht',
  'Payments of 30 days': 'Zahlungen in 30 Tagen',
  'No payments in these days': 'Keine Zahlungen in diesen Tagen',
  'They appear when they are recorded or collected.':
    'Sie erscheinen, wenn sie erfasst oder eingezogen werden.',
  'Received, without what went back': 'Eingegangen, ohne was zurückging',
  'In all': 'Insgesamt',
  'Charges that worked': 'Gelungene Abbuchungen',
  'Monthly recurring revenue by month': 'Monatlich wiederkehrender Umsatz nach Monaten',
  'Nothing is billed yet': 'Es wird noch nichts berechnet',
  'It appears with the first active service.': 'Er erscheint mit dem ersten aktiven Dienst.',
  'Monthly recurring revenue': 'Monatlich wiederkehrender Umsatz',
};

import type { Dictionary } from '@isp/sdk/ui';

/** German: failed payments. */
export const attempts: Dictionary = {
  'Ask the provider': 'Anbieter fragen',
  'Ask what became of it': 'Fragen, was daraus wurde',
  Code: 'Code',
  'Each try to charge a stored method, and what became of it.':
    'Jeder Versuch, eine hinterlegte Zahlungsart zu belasten, und was daraus wurde.',
  'Failed payments': 'Gescheiterte Zahlungen',
  'Kind of decline': 'Art der Ablehnung',
  'Last 30 days': 'Letzte 30 Tage',
  'Last 365 days': 'Letzte 365 Tage',
  'Last 90 days': 'Letzte 90 Tage',
  'May work later': 'Geht vielleicht später',
  Method: 'Zahlungsart',
  'Needs another method': 'Braucht eine andere Zahlungsart',
  'Next try': 'Nächster Versuch',
  'No stored method was charged in these days.':
    'In diesen Tagen wurde keine hinterlegte Zahlungsart belastet.',
  'Nothing is charged again before its outcome is known.':
    'Nichts wird noch einmal abgebucht, bevor das Ergebnis bekannt ist.',
  'Nothing was charged yet': 'Noch nichts abgebucht',
  Provider: 'Anbieter',
  'Reference of the provider': 'Kennung beim Anbieter',
  'Stored methods are charged when invoices are issued or due, or by hand on an invoice.':
    'Hinterlegte Zahlungsarten werden belastet, wenn Rechnungen ausgestellt oder fällig werden, oder von Hand auf einer Rechnung.',
  'Success by method': 'Erfolg nach Zahlungsart',
  'The same as before': 'Dieselbe wie zuvor',
  'This method is declined for good, and there is no other. Remind the customer to store one.':
    'Diese Zahlungsart ist endgültig abgelehnt, und es gibt keine andere. Erinnern Sie den Kunden, eine zu hinterlegen.',
  Tried: 'Versucht',
  'Tries to charge': 'Abbuchungsversuche',
  'Try again': 'Noch einmal versuchen',
  'What is still open of it is charged at once.': 'Was davon noch offen ist, wird sofort abgebucht.',
};

import type { Dictionary } from '@isp/sdk/ui';

/** German: a customer’s tab. */
export const customer: Dictionary = {
  'All invoices': 'Alle Rechnungen',
  'Balance (owed)': 'Saldo (geschuldet)',
  'Charge the default method by itself': 'Die übliche Zahlungsart von selbst belasten',
  Credit: 'Guthaben',
  'Credit note': 'Gutschrift',
  Day: 'Tag',
  Default: 'Üblich',
  'Deposit given back': 'Kaution zurückgegeben',
  'Everything is paid.': 'Alles ist bezahlt.',
  Invoice: 'Rechnung',
  'Invoices and payments of the customer appear here.':
    'Rechnungen und Zahlungen des Kunden erscheinen hier.',
  'It could not be made the default': 'Sie konnte nicht die übliche werden',
  'It is charged no more. The customer can store it again.':
    'Sie wird nicht mehr belastet. Der Kunde kann sie wieder hinterlegen.',
  'Make it the default': 'Zur üblichen machen',
  Never: 'Nie',
  'None is stored. Customers store one in their portal, or with a mandate.':
    'Keine ist hinterlegt. Kunden hinterlegen eine in ihrem Portal oder mit einem Mandat.',
  'Nothing was booked yet': 'Noch nichts gebucht',
  'On its due date': 'Am Fälligkeitstag',
  'Open invoices': 'Offene Rechnungen',
  'Owed after it': 'Danach geschuldet',
  'Payment methods': 'Zahlungsarten',
  Remove: 'Entfernen',
  'Remove {method}': '{method} entfernen',
  Statement: 'Kontoauszug',
  'What to do with {method}': 'Was mit {method} zu tun ist',
  'When an invoice is issued': 'Wenn eine Rechnung ausgestellt wird',
  'Write-off taken back': 'Ausbuchung zurückgenommen',
  '{count|One more|{count} more}': '{count|Eine weitere|{count} weitere}',
};

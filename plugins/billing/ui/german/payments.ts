import type { Dictionary } from '@isp/sdk/ui';

/** German: payments. */
export const payments: Dictionary = {
  By: 'Von',
  Cancel: 'Abbrechen',
  'Charge now': 'Jetzt abbuchen',
  'Charge {method} now': '{method} jetzt belasten',
  'Empty: all that is left of the payment': 'Leer: alles, was von der Zahlung übrig ist',
  'Empty: today': 'Leer: heute',
  Entered: 'Eingetragen',
  'Give it back': 'Zurückgeben',
  'Give money back': 'Geld zurückgeben',
  How: 'Wie',
  'It did not come after all': 'Sie kam doch nicht an',
  'It pays the oldest invoices first.': 'Er bezahlt die ältesten Rechnungen zuerst.',
  'It pays this invoice; more becomes credit.': 'Er bezahlt diese Rechnung; was darüber ist, wird Guthaben.',
  'Last 7 days': 'Letzte 7 Tage',
  'No payments': 'Keine Zahlungen',
  'Not used yet': 'Noch nicht verwendet',
  'Of the bank or the receipt.': 'Der Bank oder der Quittung.',
  'Payment of {number}': 'Zahlung zu {number}',
  Payments: 'Zahlungen',
  'Receipt (PDF)': 'Quittung (PDF)',
  'Received on': 'Eingegangen am',
  Reference: 'Referenz',
  'Reverse the payment': 'Zahlung zurückbuchen',
  'Say how much came in.': 'Sagen Sie, wie viel einging.',
  'Search by name, e-mail or phone.': 'Nach Name, E-Mail oder Telefon suchen.',
  'The money goes back in another way than it came; book it only':
    'Das Geld geht auf anderem Weg zurück, als es kam; nur buchen',
  'The payment was recorded': 'Die Zahlung wurde erfasst',
  'The payment was reversed': 'Die Zahlung wurde zurückgebucht',
  'The refund was booked': 'Die Erstattung wurde gebucht',
  'They come from bank statements, stored methods, and by hand.':
    'Sie kommen aus Kontoauszügen, hinterlegten Zahlungsarten und von Hand.',
  Today: 'Heute',
  'Went back': 'Ging zurück',
  'What it had paid is open again, and dunning goes on from there.':
    'Was sie bezahlt hatte, ist wieder offen, und das Mahnen geht von da an weiter.',
  'What you have entered is still here.': 'Was Sie eingegeben haben, ist noch da.',
};

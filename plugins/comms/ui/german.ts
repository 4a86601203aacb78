import type { Dictionary } from '@isp/sdk/ui';

/** The texts of these pages in German. */
export const german: Dictionary = {
  'Asked for': 'Verlangt',
  Customer: 'Kunde',
  'Invoices, reminders and invitations appear here when they are sent.':
    'Rechnungen, Erinnerungen und Einladungen erscheinen hier, wenn sie geschickt werden.',
  'Is being sent': 'Wird geschickt',
  'It is on its way.': 'Sie ist unterwegs.',
  'It is sent at once, with all its tries before it.':
    'Sie wird sofort geschickt und hat alle Versuche wieder vor sich.',
  Left: 'Abgeschickt',
  Message: 'Nachricht',
  Messages: 'Nachrichten',
  'Next try': 'Nächster Versuch',
  'Not sent': 'Nicht geschickt',
  'Not tried yet': 'Noch nicht versucht',
  'Nothing was sent yet': 'Noch wurde nichts geschickt',
  'Send again': 'Erneut schicken',
  'Send again to {to}': 'Erneut an {to} schicken',
  Sent: 'Geschickt',
  'Sent by': 'Geschickt von',
  Show: 'Zeigen',
  Status: 'Status',
  To: 'An',
  Tries: 'Versuche',
  Waits: 'Wartet',
  'What the mail server answers is written down here.': 'Was der Mailserver antwortet, steht hier.',
  'What was sent to people, and whether it left.': 'Was an Menschen geschickt wurde, und ob es abging.',
  'Why it has not left': 'Warum sie nicht abging',
};

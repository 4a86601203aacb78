import type { Dictionary } from '@isp/sdk/ui';

/** The texts of these pages in German. */
export const german: Dictionary = {
  Address: 'Adresse',
  Disconnect: 'Trennen',
  'Disconnect {login}': '{login} trennen',
  Down: 'Herunter',
  'Each login a router asked for, and what it was told.':
    'Jede Anmeldung, nach der ein Router fragte, und was ihm gesagt wurde.',
  Ended: 'Beendet',
  'Ended by': 'Beendet durch',
  'Heard of': 'Gehört',
  'Let in': 'Hereingelassen',
  Login: 'Zugangsname',
  Logins: 'Anmeldungen',
  'Logins appear when a router asks for a subscriber.':
    'Anmeldungen erscheinen, wenn ein Router nach einem Teilnehmer fragt.',
  'Never online yet': 'Noch nie online',
  'Nobody has asked yet': 'Noch hat niemand gefragt',
  'Nobody is online': 'Niemand ist online',
  'Not heard of': 'Verstummt',
  Online: 'Online',
  'Online now': 'Jetzt online',
  Quiet: 'Still',
  Reason: 'Grund',
  Refused: 'Abgelehnt',
  Result: 'Ergebnis',
  Sessions: 'Sitzungen',
  'Sessions appear when a router asks for a subscriber.':
    'Sitzungen erscheinen, wenn ein Router nach einem Teilnehmer fragt.',
  Since: 'Seit',
  State: 'Zustand',
  'The first session appears when the customer’s router comes in.':
    'Die erste Sitzung erscheint, wenn sich der Router des Kunden einwählt.',
  'The router is told to end the session.': 'Der Router soll die Sitzung beenden.',
  'The subscriber may come back at once, with what counts for him now.':
    'Der Teilnehmer darf sofort wiederkommen, mit dem, was jetzt für ihn gilt.',
  Up: 'Hinauf',
  'Walled garden': 'Abgeschirmter Bereich',
  'What to do': 'Was zu tun ist',
  When: 'Wann',
  'Why refused': 'Warum abgelehnt',
};

import type { Dictionary } from '@isp/sdk/ui';
import { german as binding } from './binding/german.ts';
import { german as gardens } from './gardens/german.ts';
import { german as nas } from './nas/german.ts';
import { german as pools } from './pools/german.ts';
import { german as usage } from './usage/german.ts';

/** The texts of these pages in German. */
export const german: Dictionary = {
  ...nas,
  ...pools,
  ...gardens,
  ...usage,
  ...binding,
  'A day and a time, such as 2026-03-10 12:00:00 or 2026-03-10T14:00:00+02:00.':
    'Ein Tag und eine Uhrzeit, etwa 2026-03-10 12:00:00 oder 2026-03-10T14:00:00+02:00.',
  'By the sessions of that time. Each question is kept in the audit log.':
    'Nach den Sitzungen jener Zeit. Jede Frage steht im Prüfprotokoll.',
  Device: 'Gerät',
  'Empty: now. Without an offset it is UTC.': 'Leer: jetzt. Ohne Abstand ist es UTC.',
  'Enter the address and the moment of the complaint.':
    'Geben Sie die Adresse und den Zeitpunkt der Beschwerde ein.',
  'Enter the port the other side saw; without it nobody can be named.':
    'Geben Sie den Port ein, den die andere Seite sah; ohne ihn lässt sich niemand nennen.',
  'Look up': 'Nachsehen',
  'Many share this address': 'Viele teilen sich diese Adresse',
  Moment: 'Zeitpunkt',
  'Needed for an address that many share.': 'Nötig bei einer Adresse, die viele teilen.',
  'No session had {ip} at that moment. See whether the moment was given with the right offset.':
    'Keine Sitzung hatte {ip} zu diesem Zeitpunkt. Sehen Sie nach, ob der Zeitpunkt den richtigen Abstand zu UTC hat.',
  'Nobody had it': 'Niemand hatte sie',
  Port: 'Port',
  Protocol: 'Protokoll',
  'Who had an address': 'Wer eine Adresse hatte',
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
  'Sessions begun': 'Begonnene Sitzungen',
  'Different logins': 'Verschiedene Zugangsnamen',
  'Online, and logins of a day': 'Online, und Anmeldungen eines Tages',
  'Open sessions now': 'Offene Sitzungen jetzt',
  'Nobody logged in within a day': 'Seit einem Tag hat sich niemand angemeldet',
  'Sessions that began earlier go on, and are counted above.':
    'Sitzungen, die früher begannen, gehen weiter und sind oben gezählt.',
  'Logins by hour': 'Anmeldungen nach Stunden',
};

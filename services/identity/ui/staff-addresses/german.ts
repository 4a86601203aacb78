import type { Dictionary } from '@isp/sdk/ui';

/** The texts of where staff may log in from, in German. */
export const german: Dictionary = {
  'Add my address': 'Meine Adresse hinzufügen',
  'Addresses and networks': 'Adressen und Netze',
  'From everywhere': 'Von überall',
  'Let staff in from everywhere?': 'Personal von überall hereinlassen?',
  'Let staff in from here only?': 'Personal nur von hier hereinlassen?',
  Networks: 'Netze',
  'One per line, such as 192.0.2.7, 192.0.2.0/24 or 2001:db8::/32. None: from everywhere.':
    'Eines je Zeile, etwa 192.0.2.7, 192.0.2.0/24 oder 2001:db8::/32. Keines: von überall.',
  'Staff may log in from everywhere.': 'Das Personal darf sich von überall anmelden.',
  'Staff may log in from {count|one network|{count} networks} only.':
    'Das Personal darf sich nur aus {count|einem Netz|{count} Netzen} anmelden.',
  'Staff networks': 'Netze des Personals',
  'Where your own people may log in from. Resellers and customers may from everywhere.':
    'Von wo Ihre eigenen Leute sich anmelden dürfen. Wiederverkäufer und Kunden dürfen es von überall.',
  'Whoever has a name and a password of the staff gets in, wherever he is.':
    'Wer einen Namen und ein Passwort des Personals hat, kommt herein, wo immer er ist.',
  'You come from {address}. A list without it is refused: you would lock yourself out.':
    'Sie kommen von {address}. Eine Liste ohne sie wird abgelehnt: Sie sperrten sich selbst aus.',
  'Your own address': 'Ihre eigene Adresse',
  '{lines}: no address and no network.': '{lines}: keine Adresse und kein Netz.',
  '{networks}. Who of the staff is somewhere else is signed out within a second.':
    '{networks}. Wer vom Personal woanders ist, ist binnen einer Sekunde abgemeldet.',
};

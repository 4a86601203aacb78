import type { Dictionary } from '@isp/sdk/ui';

/** The texts of these pages in German. */
export const german: Dictionary = {
  'A network with its length, such as 192.0.2.0/24.': 'Ein Netz mit seiner Länge, etwa 192.0.2.0/24.',
  'Add pool': 'Pool anlegen',
  'Add the network your subscribers get their addresses from.':
    'Legen Sie das Netz an, aus dem Ihre Teilnehmer ihre Adressen bekommen.',
  'Address pools': 'Adresspools',
  'Addresses and prefixes that services are given.': 'Adressen und Präfixe, die Dienste bekommen.',
  'Addresses, ranges A-B or networks inside the pool, one on each line.':
    'Adressen, Bereiche A-B oder Netze im Pool, eines je Zeile.',
  Customer: 'Kunde',
  Fixed: 'Fest',
  'For everybody': 'Für alle',
  Free: 'Frei',
  'Given back': 'Zurückgegeben',
  'Given out': 'Vergeben',
  Gives: 'Gibt',
  'How long what was given back goes to nobody else.': 'Wie lange Zurückgegebenes niemand anders bekommt.',
  'IPv4 addresses': 'IPv4-Adressen',
  'IPv4 or IPv6. It stays.': 'IPv4 oder IPv6. Es bleibt.',
  'IPv6 /64 of the line': 'IPv6-/64 der Leitung',
  'IPv6 networks behind the router': 'IPv6-Netze hinter dem Router',
  'IPv6 only: for what is behind the router. Empty: a /64 for the line itself.':
    'Nur IPv6: für das, was hinter dem Router ist. Leer: ein /64 für die Leitung selbst.',
  'Kept back': 'Zurückgehalten',
  'Length of delegated networks': 'Länge der weitergegebenen Netze',
  'Letters, digits, dots and dashes, such as home-v4.':
    'Buchstaben, Ziffern, Punkte und Striche, etwa home-v4.',
  Network: 'Netz',
  'No pools yet': 'Noch keine Pools',
  'Nobody has anything of it': 'Niemand hat etwas daraus',
  'Not given out': 'Wird nicht vergeben',
  Service: 'Dienst',
  'Services get theirs when they are set up on the network.':
    'Dienste bekommen ihres, wenn sie im Netz eingerichtet werden.',
  'Services have addresses of it.': 'Dienste haben Adressen daraus.',
  'Services that name no pool of this kind get theirs from it. One pool of each kind at most.':
    'Dienste, die keinen Pool dieser Art nennen, bekommen ihres daraus. Höchstens ein Pool je Art.',
  Show: 'Zeigen',
  Taken: 'Belegt',
  'Tariffs and services ask for it by this name. It stays.':
    'Tarife und Dienste fragen mit diesem Namen danach. Er bleibt.',
  'Tariffs that name it give nothing any more until there is a pool of this name again.':
    'Tarife, die ihn nennen, geben nichts mehr, bis es wieder einen Pool dieses Namens gibt.',
  'Who has what': 'Wer was hat',
  hours: 'Stunden',
  '{count|One hour|{count} hours}': '{count|Eine Stunde|{count} Stunden}',
  '{percent} % of {name} are taken': '{percent} % von {name} sind belegt',
  '{percent} %: {used} of {capacity}': '{percent} %: {used} von {capacity}',
};

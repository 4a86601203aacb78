import type { Dictionary } from '@isp/sdk/ui';

/** The texts of these pages in German. */
export const german: Dictionary = {
  '24 hours': '24 Stunden',
  '30 days': '30 Tage',
  '7 days, by hour': '7 Tage, nach Stunden',
  'As the tariff has it': 'Wie im Tarif',
  Because: 'Weil',
  'Begin anew': 'Neu beginnen',
  'Begins anew': 'Beginnt neu',
  'Between 1 and 1,000,000.': 'Zwischen 1 und 1.000.000.',
  'For how long': 'Für wie lange',
  'For this period': 'Für diesen Zeitraum',
  'For this time of the day': 'Für diese Tageszeit',
  'Give it': 'Geben',
  'Give more volume': 'Mehr Volumen geben',
  'Given on top': 'Zusätzlich gegeben',
  'How much': 'Wie viel',
  'It appears with the next accounting of its session.':
    'Er erscheint mit den nächsten Abrechnungsdaten der Sitzung.',
  'No traffic in this time': 'Kein Verkehr in dieser Zeit',
  'Nothing is counted': 'Nichts wird gezählt',
  'Nothing was given on top': 'Nichts wurde zusätzlich gegeben',
  Of: 'Von',
  'Of the tariff': 'Des Tarifs',
  'Rolled over': 'Übertragen',
  'Say why; it stays with it.': 'Schreiben Sie, warum; es bleibt dabei.',
  'Slower: the volume is used up': 'Langsamer: Das Volumen ist aufgebraucht',
  'Speed now': 'Geschwindigkeit jetzt',
  'The volume begins anew.': 'Das Volumen beginnt neu.',
  'The volume of this period is used up.': 'Das Volumen dieses Zeitraums ist aufgebraucht.',
  'The volume was given.': 'Das Volumen wurde gegeben.',
  Time: 'Zeit',
  'Until it is used': 'Bis es verbraucht ist',
  'Usage is counted of services that log in, once the network has them.':
    'Verbrauch wird bei Diensten gezählt, die sich anmelden, sobald das Netz sie hat.',
  Used: 'Verbraucht',
  'Walled garden: suspended': 'Abgeschirmter Bereich: gesperrt',
  'Walled garden: the volume is used up': 'Abgeschirmter Bereich: Das Volumen ist aufgebraucht',
  'What it moved': 'Was er bewegt hat',
  'What was used in this period does not count any more. The period ends when it would have.':
    'Was in diesem Zeitraum verbraucht wurde, zählt nicht mehr. Der Zeitraum endet, wann er geendet hätte.',
  'When the volume is used up early, give more of it above.':
    'Wenn das Volumen früh aufgebraucht ist, geben Sie oben mehr davon.',
  '{percent} % of the volume are used': '{percent} % des Volumens sind verbraucht',
  '{size}, {left} left': '{size}, {left} übrig',
};

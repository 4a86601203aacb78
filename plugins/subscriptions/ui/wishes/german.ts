import type { Dictionary } from '@isp/sdk/ui';

/** The texts of these pages in German. */
export const german: Dictionary = {
  'At once': 'Sofort',
  Cancel: 'Abbrechen',
  'Change the tariff': 'Tarif ändern',
  'Choose a day after today.': 'Wählen Sie einen Tag nach heute.',
  'Choose a tariff.': 'Wählen Sie einen Tarif.',
  'Component {name}': 'Bestandteil {name}',
  Day: 'Tag',
  'First day': 'Erster Tag',
  'It may end without a fee from this day on:': 'Ohne Gebühr kann er ab diesem Tag enden:',
  'It waits for its day.': 'Es wartet auf seinen Tag.',
  'New tariff': 'Neuer Tarif',
  'Nothing more is billed, and nothing comes back.':
    'Es wird nichts mehr berechnet, und nichts kommt zurück.',
  'On a day': 'An einem Tag',
  Then: 'Danach',
  'Until then': 'Bis dahin',
  'What it costs': 'Was es kostet',
  'What will change': 'Was sich ändert',
  When: 'Wann',
  'With the next billing cycle': 'Mit dem nächsten Abrechnungszeitraum',
  'Without taxes on top. A negative amount comes back.':
    'Ohne Steuern obendrauf. Ein negativer Betrag kommt zurück.',
  'No service of his works.': 'Keiner seiner Dienste geht.',
};

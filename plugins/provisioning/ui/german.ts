import type { Dictionary } from '@isp/sdk/ui';

/** The texts of these pages in German. */
export const german: Dictionary = {
  'Asked for': 'Verlangt',
  'Cancel the job': 'Auftrag abbrechen',
  Cancelled: 'Abgebrochen',
  Customer: 'Kunde',
  Device: 'Gerät',
  Done: 'Erledigt',
  'It waits for somebody': 'Er wartet auf jemanden',
  'It was done by hand': 'Es wurde von Hand getan',
  Job: 'Auftrag',
  Jobs: 'Aufträge',
  'Jobs that wait for somebody': 'Aufträge, die auf jemanden warten',
  'Mark as done': 'Als erledigt vermerken',
  'Next try': 'Nächster Versuch',
  'Not as it should be': 'Nicht wie gewünscht',
  'Not tried yet': 'Noch nicht versucht',
  'Nothing to do': 'Nichts zu tun',
  'Orders and changes of services make jobs; they appear here.':
    'Bestellungen und Änderungen von Diensten machen Aufträge; sie erscheinen hier.',
  Provisioning: 'Bereitstellung',
  Queued: 'Eingereiht',
  Running: 'Läuft',
  Service: 'Dienst',
  Show: 'Zeigen',
  'Show the customer': 'Kunden zeigen',
  Status: 'Status',
  'The job is tried at once, whatever time it waits for.':
    'Der Auftrag wird sofort versucht, auf welchen Zeitpunkt er auch wartet.',
  'The platform takes the network for as it should be. Say what was done; it stays with the job.':
    'Die Plattform nimmt an, dass das Netz ist, wie es sein soll. Schreiben Sie, was getan wurde; es bleibt beim Auftrag.',
  'Tries again': 'Wiederholungen',
  'Try again': 'Erneut versuchen',
  'Try again now': 'Jetzt erneut versuchen',
  'Try {number}': 'Versuch {number}',
  'Waits for somebody': 'Wartet auf jemanden',
  'What is said to the network and what it answers is written down here.':
    'Hier steht, was dem Netz gesagt wird und was es antwortet.',
  'What it did is undone. The service stays as it was before.':
    'Was er getan hat, wird zurückgenommen. Der Dienst bleibt, wie er war.',
  'What to do with it': 'Was damit geschehen soll',
  'Why it waits': 'Warum er wartet',
  'Will be tried again': 'Wird erneut versucht',
};

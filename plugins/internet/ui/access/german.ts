import type { Dictionary } from '@isp/sdk/ui';

/** The texts of these pages in German. */
export const german: Dictionary = {
  'A /64. Empty: one of a pool.': 'Ein /64. Leer: eines aus einem Pool.',
  'An IPv6 network with its length, such as 2001:db8:0:100::/56.':
    'Ein IPv6-Netz mit seiner Länge, etwa 2001:db8:0:100::/56.',
  Cancel: 'Abbrechen',
  'Change login and addresses': 'Anmeldung und Adressen ändern',
  'Empty: it stays as it is. It is shown only here.':
    'Leer: Es bleibt, wie es ist. Es wird nur hier gezeigt.',
  'Fixed IPv4 address': 'Feste IPv4-Adresse',
  'Fixed IPv6 network behind the router': 'Festes IPv6-Netz hinter dem Router',
  'Fixed IPv6 network of the line': 'Festes IPv6-Netz der Leitung',
  'It comes in no more': 'Er kommt nicht mehr herein',
  'Its login and addresses were given back when the service ended.':
    'Zugangsname und Adressen wurden zurückgegeben, als der Dienst endete.',
  'Never shown': 'Wird nie gezeigt',
  'New password': 'Neues Passwort',
  'None: as a pool gives': 'Keine: wie ein Pool sie gibt',
  'On its way to the network': 'Unterwegs zum Netz',
  Save: 'Speichern',
  'Show the job': 'Den Auftrag zeigen',
  'The network is being told.': 'Das Netz bekommt Bescheid.',
  'This is what was wanted last. It can be changed again when the network has it.':
    'Das wurde zuletzt gewünscht. Es lässt sich wieder ändern, sobald das Netz es hat.',
  'What you have entered is still here.': 'Was Sie eingetragen haben, ist noch da.',
  'With another login or address open sessions are ended, and the customer’s router comes in anew. A new password counts from the next login on.':
    'Mit anderem Zugangsnamen oder anderer Adresse enden offene Sitzungen, und der Router des Kunden kommt neu herein. Ein neues Passwort gilt ab der nächsten Anmeldung.',
};

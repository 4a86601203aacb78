import type { Dictionary } from '@isp/sdk/ui';

/** The texts of these pages in German. */
export const german: Dictionary = {
  'To the customer’s services': 'Zu den Diensten des Kunden',
  'The password is shown only now.': 'Das Passwort wird nur jetzt gezeigt.',
  Password: 'Passwort',
  'Add bundle': 'Paket bestellen',
  'Nothing is asked for.': 'Es wird nichts gefragt.',
  'The bundle was ordered': 'Das Paket wurde bestellt',
  'Add bundle for {name}': 'Paket bestellen für {name}',
  'What is in it': 'Was darin ist',
  'The network is being told. The bundle is active when all of its components are.':
    'Das Netz bekommt Bescheid. Das Paket ist aktiv, sobald alle seine Teile es sind.',
  'To the bundle': 'Zum Paket',
  'It is asked for again by itself; see the bundle for how far it is.':
    'Es wird von selbst noch einmal gefragt; beim Paket steht, wie weit es ist.',
  Login: 'Zugangsname',
  'User name': 'Benutzername',
  'SIP domain': 'SIP-Domäne',
  From: 'Ab',
  'The plugin of its type has refused it.': 'Das Plugin seiner Art hat es abgelehnt.',
  'Order again': 'Noch einmal bestellen',
  'It was ordered.': 'Es wurde bestellt.',
  'Order {type} again': '{type} noch einmal bestellen',
  Cancel: 'Abbrechen',
  'Passwords nobody has seen yet': 'Passwörter, die noch niemand gesehen hat',
  'Show the passwords once': 'Die Passwörter einmal zeigen',
  'Show them': 'Zeigen',
  'They were made when nobody waited for the answer. Afterwards nobody can read them again.':
    'Sie wurden erzeugt, als niemand auf die Antwort wartete. Danach kann sie niemand mehr lesen.',
  'All passwords have been shown already.': 'Alle Passwörter wurden schon gezeigt.',
  'What was refused can be ordered again on the page of the bundle; the rest is on its way.':
    'Was abgelehnt wurde, kann auf der Seite des Pakets noch einmal bestellt werden; der Rest ist unterwegs.',
};

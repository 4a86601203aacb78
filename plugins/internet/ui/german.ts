import type { Dictionary } from '@isp/sdk/ui';
import { german as access } from './access/german.ts';

/** The texts of these pages in German. */
export const german: Dictionary = {
  ...access,
  '3 to 64 letters, digits and . _ @ - only.': 'Nur 3 bis 64 Buchstaben, Ziffern und . _ @ -.',
  '8 to 64 characters.': '8 bis 64 Zeichen.',
  Access: 'Zugang',
  'Add internet': 'Internet bestellen',
  'Add internet for {name}': 'Internet bestellen für {name}',
  'An IPv4 address, such as 203.0.113.7.': 'Eine IPv4-Adresse, etwa 203.0.113.7.',
  'Empty: any.': 'Leer: irgendeiner.',
  'Empty: made at random, and shown once.': 'Leer: wird zufällig erzeugt und einmal gezeigt.',
  'Empty: made from the name.': 'Leer: wird aus dem Namen gebildet.',
  'Empty: one of a pool.': 'Leer: eine aus einem Pool.',
  'Fixed address': 'Feste Adresse',
  'For the customer’s router': 'Für den Router des Kunden',
  'Internet was ordered': 'Internet wurde bestellt',
  Login: 'Zugangsname',
  Password: 'Passwort',
  Router: 'Router',
  'The network is being told. The service is active when it has answered.':
    'Das Netz bekommt Bescheid. Der Dienst ist aktiv, sobald es geantwortet hat.',
  'The password is shown only now.': 'Das Passwort wird nur jetzt gezeigt.',
  'To the customer’s services': 'Zu den Diensten des Kunden',
  'made at random, shown once': 'wird zufällig erzeugt, einmal gezeigt',
  'made from the name': 'wird aus dem Namen gebildet',
};

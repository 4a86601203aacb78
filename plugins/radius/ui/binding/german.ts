import type { Dictionary } from '@isp/sdk/ui';

/** The texts of these pages in German. */
export const german: Dictionary = {
  'Nothing to bind': 'Nichts zu binden',
  'Logins are bound of services that log in, once the network has them.':
    'Gebunden werden Anmeldungen von Diensten, die sich anmelden, sobald das Netz sie hat.',
  'Change the binding': 'Bindung ändern',
  'Access server': 'Zugangsserver',
  'Any access server': 'Irgendein Zugangsserver',
  'Any device': 'Irgendein Gerät',
  'Any port': 'Irgendein Port',
  'As the access server sends it (NAS-Port-Id). Empty: any.':
    'Wie der Zugangsserver ihn sendet (NAS-Port-Id). Leer: irgendeiner.',
  'Choose the access server it is a port of.': 'Wählen Sie den Zugangsserver, dessen Port es ist.',
  'Comes in at': 'Kommt herein an',
  'Empty: any.': 'Leer: irgendeiner.',
  'May come from': 'Darf kommen von',
  'Sessions at once': 'Sitzungen zugleich',
  'Any number': 'Beliebig viele',
  '{odd} is no hardware address such as 00:11:22:aa:bb:cc.':
    '{odd} ist keine Hardwareadresse wie 00:11:22:aa:bb:cc.',
  '20 devices at most.': 'Höchstens 20 Geräte.',
  'It counts from the next login on.': 'Es gilt ab der nächsten Anmeldung.',
  'Who is online stays online; it counts from the next login on.':
    'Wer online ist, bleibt online; es gilt ab der nächsten Anmeldung.',
  Devices: 'Geräte',
  'Hardware addresses, one on each line. Empty: any device.':
    'Hardwareadressen, eine je Zeile. Leer: irgendein Gerät.',
  'On other devices. Empty: any number.': 'Auf anderen Geräten. Leer: beliebig viele.',
};

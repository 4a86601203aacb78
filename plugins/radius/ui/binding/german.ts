import type { Dictionary } from '@isp/sdk/ui';

/** The texts of these pages in German. */
export const german: Dictionary = {
  'Nothing to bind': 'Nichts zu binden',
  'Logins are bound of services that log in, once the network has them.':
    'Gebunden werden Anmeldungen von Diensten, die sich anmelden, sobald das Netz sie hat.',
  'Change the binding': 'Bindung ändern',
  'Any device': 'Irgendein Gerät',
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
